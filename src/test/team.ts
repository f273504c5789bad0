import { randomUUID } from "node:crypto";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import type { Message, Preferences } from "@/lib/objects";
import { insertPeople, type TestPerson } from "./people";
import type { TestServer } from "./server";
import { addToWorkspace, createTestWorkspace } from "./workspace";

/** Ada owns a workspace; Ben and Cy are in it; the guest is in general only. The secret is Ada's and Ben's. */
export type Team = Record<"ada" | "ben" | "cy" | "guest" | "outsider", TestPerson> & {
  workspaceId: string;
  general: string;
  secret: string;
  /** One that Ada makes, with these people in it. */
  makeChannel(name: string, kind: "public" | "private", people: TestPerson[]): Promise<string>;
};

export async function meetTeam(server: TestServer): Promise<Team> {
  const people = await insertPeople(server, 5);
  const [ada, ben, cy, guest, outsider] = people as [
    ...[TestPerson, TestPerson, TestPerson, TestPerson, TestPerson],
  ];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben, cy]);
  await addToWorkspace(ada, workspace.id, [guest], "guest");
  const makeChannel: Team["makeChannel"] = async (name, kind, members) => {
    const { channel } = await ada.api("POST /workspaces/:id/channels", { id: workspace.id, name, kind });
    const userIds = members.map(({ id }) => id);
    if (userIds.length > 0) await ada.api("POST /channels/:id/members", { id: channel.id, userIds });
    return channel.id;
  };
  const secret = await makeChannel("secret", "private", [ben]);
  return {
    ...{ ada, ben, cy, guest, outsider, makeChannel },
    ...{ workspaceId: workspace.id, general: general.id, secret },
  };
}

/** A mention, as it stands in a text. */
export const at = (person: TestPerson) => `<@${person.id}>`;

/** Somebody writes, and it has been looked at for notifications. */
export async function say(author: TestPerson, channelId: string, text: string, threadId?: string) {
  const message = await sayUnnoticed(author, channelId, text, threadId);
  await noticesSettled();
  return message;
}

export async function sayUnnoticed(
  author: TestPerson,
  channelId: string,
  text: string,
  threadId?: string,
): Promise<Message> {
  const { message } = await author.api("POST /channels/:id/messages", {
    ...{ id: channelId, clientId: randomUUID(), text, threadId },
  });
  return message;
}

export const why = (person: TestPerson, { id }: Message) =>
  person.api("GET /messages/:id/notification", { id });

/** Their notifications of messages, newest first. */
export async function listOf(person: TestPerson) {
  const { notifications } = await person.api("GET /me/notifications", {});
  return notifications.filter(({ data }) => data?.messageId !== undefined);
}

export const kindsOf = async (person: TestPerson) => (await listOf(person)).map(({ data }) => data?.kind);

export const prefer = (person: TestPerson, change: Partial<Preferences>) =>
  person.api("PATCH /me/preferences", change);
