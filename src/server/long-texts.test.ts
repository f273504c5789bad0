import { afterAll, beforeAll, expect, test } from "vitest";
import { startChat } from "@/test/chat";
import { startTestServer, type TestServer } from "@/test/server";
import { expectFresh, watchBen } from "@/test/watched";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

test("a text longer than a frame goes by HTTP: the connection stays, and it arrives once", async () => {
  const { ada, ben, workspace, general, chat } = await watchBen(server);
  const other = await startChat(server.url, ada, workspace.id, general);
  const dropped: string[] = [];
  chat.socket.on("disconnect", (reason) => dropped.push(reason));
  const text = "💥".repeat(40_000);
  chat.send(general, text);
  chat.send(general, "and a short one");
  await expect.poll(() => chat.getState().outbox).toEqual([]);
  await expectFresh(other);
  const { messages } = await ben.api("GET /channels/:id/messages", { id: general });
  expect(messages.slice(-2).map((message) => message.text)).toEqual([text, "and a short one"]);
  expect(dropped).toEqual([]);
  for (const client of [chat, other]) client.stop();
});
