import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { startChat, type TestChat } from "./chat";
import { insertPeople, type TestPerson } from "./people";
import type { TestServer } from "./server";
import { addToWorkspace, createTestWorkspace } from "./workspace";

/** Ben's client is watched while Ada, who owns the workspace, and Cy do things. */
export async function watchBen(server: TestServer) {
  const [ada, ben, cy] = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben, cy]);
  const make = async (name: string, kind: "public" | "private") =>
    (await ada.api("POST /workspaces/:id/channels", { id: workspace.id, name, kind })).channel.id;
  const open = await make("open", "public");
  const secret = await make("secret", "private");
  const say = async (channelId: string, text: string, threadId?: string) =>
    (await ada.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text, threadId }))
      .message;
  const message = await say(general.id, "before");
  const chat = await startChat(server.url, ben, workspace.id, general.id);
  const heard = new Set<string>();
  chat.socket.onAny((name: string) => heard.add(name));
  return { ada, ben, cy, workspace, general: general.id, open, secret, message, say, chat, heard };
}
export type Scene = Awaited<ReturnType<typeof watchBen>>;

/** Waits until a client holds what one that starts now would. */
export const expectFresh = (chat: TestChat) =>
  expectAgreed(async () => [plain(chat.view()), plain(await chat.freshView())]);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Waits until the two agree; when they never do, shows where. */
export async function expectAgreed(read: () => Promise<[held: unknown, stored: unknown]>): Promise<void> {
  await expect
    .poll(async () => isDeepStrictEqual(...(await read())), { timeout: 10_000 })
    .toBe(true)
    .catch(async () => {
      const [held, stored] = await read();
      expect(held).toEqual(stored);
    });
}
