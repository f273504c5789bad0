import type { Channel, Workspace } from "@/lib/objects";
import { signUp, type TestPerson } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

export type Team<Names extends string[] = string[]> = {
  workspace: Workspace;
  general: Channel;
  /** As many as there are names, in their order. */
  people: { [Index in keyof Names]: TestPerson };
  /** The path of the workspace, or of a channel in it. */
  path(channel?: Channel): string;
};

/** Signs people up and brings them together, all over HTTP. The first owns the workspace. */
export async function gatherTeam<Names extends string[]>(url: string, ...names: Names): Promise<Team<Names>> {
  const people = await Promise.all(names.map((name) => signUp(url, name)));
  const [owner, ...others] = people;
  if (!owner) throw new Error("A team has somebody in it.");
  const { workspace, general } = await createTestWorkspace(owner);
  await addToWorkspace(owner, workspace.id, others);
  const home = `/w/${workspace.slug}`;
  return {
    workspace,
    general,
    people: people as Team<Names>["people"],
    path: (channel) => (channel ? `${home}/c/${channel.id}` : home),
  };
}

/** Texts said one after the other, so that they stand in that order. */
export async function sayAll(person: TestPerson, channel: Channel, texts: string[]): Promise<void> {
  const socket = await person.connect();
  for (const text of texts)
    await socket.ok("message:send", { channelId: channel.id, clientId: crypto.randomUUID(), text });
  socket.close();
}

/** What a channel holds, as somebody in it reads it over HTTP. */
export async function storedTexts(person: TestPerson, channel: Channel): Promise<string[]> {
  const { messages } = await person.api("GET /channels/:id/messages", { id: channel.id, limit: 100 });
  return messages.map(({ text }) => text);
}
