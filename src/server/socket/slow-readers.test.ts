import { randomUUID } from "node:crypto";
import type { Socket as TcpSocket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { getIO } from ".";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0", LOG_LEVEL: "silent" } });
});
afterAll(() => server.close());

/** Stops reading from the network, as a laptop does whose lid is closed. */
function fallAsleep(socket: TestSocket): TcpSocket {
  const { ws } = socket.io.engine.transport as unknown as { ws: { _socket: TcpSocket } };
  return ws._socket.pause();
}
const connectionsOf = (person: TestPerson) =>
  [...getIO().of("/").sockets.values()].filter(({ data }) => data.userId === person.id).length;

test("who does not read is cut off before it costs much, and has everything when it is back", async () => {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const [writer, sleeper] = [await ada.connect(), await ben.connect()];
  const line = fallAsleep(sleeper);

  const text = "x".repeat(40_000);
  let sent = 0;
  while (connectionsOf(ben) > 0) {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        writer.ok("message:send", { channelId: general.id, clientId: randomUUID(), text }),
      ),
    );
    sent += 20;
    // The network's own buffers, and what Parley holds beside them, with room to spare.
    expect(sent * text.length).toBeLessThan(200 * 1024 * 1024);
  }
  expect(connectionsOf(ada)).toBe(1);

  const back = new Promise((resolve) => sleeper.once("connect", () => resolve(true)));
  line.resume();
  await back;
  const { channels } = await sleeper.ok("channel:sync", {
    cursors: [{ channelId: general.id, version: Math.max(0, sent - 10) }],
  });
  expect(channels[0]?.messages).toHaveLength(10);
});
