import { randomUUID } from "node:crypto";
import { sql } from "@/db/client";
import type { Emoji, ScheduledMessage } from "@/lib/objects";
import { picture, upload } from "./files";
import { insertPeople, type TestPerson } from "./people";
import { newDevice } from "./push";
import type { TestServer } from "./server";
import { addToWorkspace, createTestWorkspace } from "./workspace";

// The outsider owns another workspace; the removed one was in this one and in all its channels; the
// insider, the owner and the victim are in the channels; member, guest and admin are in the workspace only.
export const actors = ["outsider", "removed", "guest", "member", "insider", "admin", "owner"] as const;
export type ActorName = (typeof actors)[number];
/** What a row of the table may act on, by id. */
export type Target = {
  workspaceId: string;
  privateId: string;
  publicId: string;
  directId: string;
  /** By the insider. */
  privateMessage: string;
  publicMessage: string;
  inviteId: string;
  groupId: string;
  /** The insider's. */
  emojiId: string;
  inviteToken: string;
  /** A picture in the private message. */
  privateFile: string;
  /** The insider's, in no message. */
  looseFile: string;
  /** The insider's. */
  deviceId: string;
  /** The insider's, in the private channel; they keep its message for later, too. */
  scheduledId: string;
  /** A plain member, in all the channels. */
  victimId: string;
};

export type AccessPlace = {
  people: Record<ActorName | "victim", TestPerson>;
  workspaceId: string;
  /** Makes everything anew that a row may act on, with everybody in their place. */
  prepare: () => Promise<Target>;
};

/** A workspace for the table of who may do what, with everybody in it that the table knows. */
export async function makeAccessPlace(server: TestServer): Promise<AccessPlace> {
  const names = [...actors, "victim"] as const;
  const inserted = await insertPeople(server, names.length);
  const people = Object.fromEntries(
    names.map((name, index) => [name, inserted[index]]),
  ) as AccessPlace["people"];
  const workspaceId = (await createTestWorkspace(people.owner)).workspace.id;
  await createTestWorkspace(people.outsider);
  await sql`update "user" set image = 'data:image/png;base64,AAAA' where id = ${people.victim.id}`;
  await addToWorkspace(people.owner, workspaceId, [people.guest], "guest");
  await addToWorkspace(people.owner, workspaceId, [people.admin], "admin");
  return { people, workspaceId, prepare: () => prepare(people, workspaceId) };
}

export const text = "a text";
export const post = () => ({ clientId: randomUUID(), text });
export const smallPicture = await picture(2, 2);
export const soon = () => new Date(Date.now() + 3_600_000).toISOString();
/** Nobody listens there: what somebody is told of here does not leave the house. */
export const pushHost = "localhost:9";
export const aDevice = () => newDevice(`https://${pushHost}/${randomUUID()}`).subscription;

async function prepare(people: AccessPlace["people"], workspaceId: string): Promise<Target> {
  const { owner, insider, victim, removed, member, outsider } = people;
  // They may have come in by the row before.
  await owner
    .api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: outsider.id })
    .catch(() => undefined);
  await addToWorkspace(owner, workspaceId, [insider, victim, removed, member]);
  await owner.api("PATCH /workspaces/:id/members/:userId", {
    id: workspaceId,
    userId: victim.id,
    role: "member",
  });
  const make = async (kind: "public" | "private") => {
    const { channel } = await owner.api("POST /workspaces/:id/channels", {
      id: workspaceId,
      name: randomUUID(),
      kind,
    });
    const userIds = [insider.id, victim.id, removed.id];
    await owner.api("POST /channels/:id/members", { id: channel.id, userIds });
    const sent = await insider.api("POST /channels/:id/messages", { id: channel.id, ...post() });
    return { channelId: channel.id, messageId: sent.message.id };
  };
  const [secret, open, direct, { invite }, { group }, emoji, { device }, shown, loose] = await Promise.all([
    make("private"),
    make("public"),
    owner.api("POST /workspaces/:id/directs", { id: workspaceId, userIds: [insider.id] }),
    owner.api("POST /workspaces/:id/invites", { id: workspaceId }),
    owner.api("POST /workspaces/:id/groups", {
      ...{ id: workspaceId, handle: randomUUID(), name: "Group", userIds: [removed.id, insider.id] },
    }),
    makeEmoji(people, workspaceId),
    insider.api("POST /me/push", aDevice()),
    upload(insider, workspaceId, "shown.png", smallPicture),
    upload(insider, workspaceId, "loose.txt", text),
  ]);
  const [scheduled] = await Promise.all([
    schedule(insider, workspaceId, secret.channelId),
    insider.api("PUT /me/saved/:messageId", { messageId: secret.messageId }),
    insider.api("POST /channels/:id/messages", { id: secret.channelId, ...post(), fileIds: [shown.id] }),
  ]);
  await owner.api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: removed.id });
  return {
    workspaceId,
    privateId: secret.channelId,
    publicId: open.channelId,
    directId: direct.channel.id,
    privateMessage: secret.messageId,
    publicMessage: open.messageId,
    inviteId: invite.id,
    groupId: group.id,
    emojiId: emoji.id,
    inviteToken: invite.token,
    privateFile: shown.id,
    looseFile: loose.id,
    deviceId: device.id,
    scheduledId: scheduled.id,
    victimId: victim.id,
  };
}

/** A target of which nothing exists. */
export function absent(): Target {
  return {
    workspaceId: randomUUID(),
    privateId: randomUUID(),
    publicId: randomUUID(),
    directId: randomUUID(),
    privateMessage: randomUUID(),
    publicMessage: randomUUID(),
    inviteId: randomUUID(),
    groupId: randomUUID(),
    emojiId: randomUUID(),
    inviteToken: "an-invite-that-never-was",
    privateFile: randomUUID(),
    looseFile: randomUUID(),
    deviceId: randomUUID(),
    scheduledId: randomUUID(),
    victimId: "nobody",
  };
}

/** The only one: a workspace may have a thousand, and the table asks for more. */
async function makeEmoji({ owner, insider }: AccessPlace["people"], id: string): Promise<Emoji> {
  const { emojis } = await owner.api("GET /workspaces/:id/emojis", { id });
  await Promise.all(emojis.map((emoji) => owner.api("DELETE /emojis/:id", { id: emoji.id })));
  const bytes = new Blob([smallPicture]);
  const { emoji } = await insider.api("POST /workspaces/:id/emojis", {
    ...{ id, name: randomUUID().slice(4), bytes },
  });
  return emoji;
}

/** The only one: a person may have a hundred, and the table asks for more. */
async function schedule(by: TestPerson, workspaceId: string, channelId: string): Promise<ScheduledMessage> {
  const { scheduled: old } = await by.api("GET /workspaces/:id/snapshot", { id: workspaceId });
  await Promise.all(old.map(({ id }) => by.api("DELETE /me/scheduled/:id", { id })));
  const { scheduled } = await by.api("POST /channels/:id/scheduled", {
    ...{ id: channelId, ...post(), sendAt: soon() },
  });
  return scheduled;
}
