import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom } from "@/test/random";
import { startTestServer, type TestServer } from "@/test/server";
import { expectAgreed, expectFresh, watchBen } from "@/test/watched";

/** Whatever happens in whichever order, and whatever breaks: in the end a client has what the server has. */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

const seeds = [1, 2, 3, 4, 5, 6];

test.each(seeds)("any history, with connections that break: seed %i", { timeout: 120_000 }, async (seed) => {
  const random = createRandom(seed);
  const { ada, ben, cy, workspace, general, open, secret, message, say, chat } = await watchBen(server);
  const written: string[] = [];
  const threads = await chat.threads();
  threads.open(message.id, general);
  const others = [ada, cy];
  const soft = (work: Promise<unknown>) => work.catch(() => undefined);
  const actions: (() => Promise<unknown>)[] = [
    async () => written.push((await say(random.pick([general, general, secret, open]), `text ${seed}`)).id),
    async () =>
      soft(
        random
          .pick(others)
          .api("POST /channels/:id/messages", { id: general, clientId: randomUUID(), text: "hm" }),
      ),
    async () =>
      soft(ada.api("PATCH /messages/:id", { id: random.pick(written), text: `edit ${random.below(1e6)}` })),
    async () => soft(ada.api("DELETE /messages/:id", { id: random.pick(written) })),
    async () =>
      soft(ada.api("POST /channels/:id/members", { id: random.pick([secret, open]), userIds: [ben.id] })),
    async () =>
      soft(
        ada.api("DELETE /channels/:id/members/:userId", { id: random.pick([secret, open]), userId: ben.id }),
      ),
    async () => written.push((await say(general, `reply ${seed}`, message.id)).id),
    async () => soft(say(general, `reply to <@${ben.id}>`, random.pick(written))),
    async () =>
      soft(
        cy.api("POST /channels/:id/messages", {
          ...{ id: general, clientId: randomUUID(), text: "both", threadId: message.id, alsoToChannel: true },
        }),
      ),
    async () => chat.send(general, `mine ${random.below(1e6)}`, message.id, [], random.below(2) === 0),
    async () => threads.markRead(message.id, chat.getState().channels.get(general)?.version ?? 0),
    async () => soft(threads.follow(message.id, random.below(2) === 0)),
    async () => chat.send(random.pick([general, secret]), `mine ${random.below(1e6)}`),
    async () => chat.markRead(general, chat.getState().channels.get(general)?.version ?? 0),
    async () => chat.markUnread(general, random.below(20)),
    async () => soft(ada.api("PATCH /channels/:id", { id: open, topic: `topic ${random.below(1e6)}` })),
    async () => soft(cy.api("POST /channels/:id/join", { id: open })),
    // What Socket.IO is just opening cannot break yet: closing it from here would only hang it.
    async () => chat.socket.connected && chat.socket.io.engine.close(),
  ];
  written.push((await say(general, "first")).id);
  for (let count = 0; count < 120; count++) {
    const work = random.pick(actions)();
    // Sometimes one after the other, sometimes all at once.
    if (random.below(3) === 0) await work;
  }
  await say(general, "last");
  await expect
    .poll(() => chat.getState().outbox.filter(({ status }) => status === "waiting"), { timeout: 20_000 })
    .toEqual([]);
  await expectFresh(chat);
  // The thread that was open is what the server has, as far as it was loaded.
  await expectAgreed(async () => {
    const { root, messages } = await ben.api("GET /messages/:id/thread", { id: message.id, limit: 100 });
    const window = chat.getState().threads.get(message.id);
    const held = window?.messages ?? [];
    return [
      [window?.root, ...held],
      [root, ...messages.slice(messages.length - held.length)],
    ];
  });
  expect(chat.getState().threads.get(message.id)?.messages.length).toBeGreaterThan(5);
  expect((await chat.freshView()).workspace.id).toBe(workspace.id);
  chat.stop();
});
