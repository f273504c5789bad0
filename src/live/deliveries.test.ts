import { beforeEach, expect, test } from "vitest";
import { applyChanges } from "./apply-changes";
import { createDeliveries } from "./deliveries";
import { aChannel, aMessage, aState, createFakeTransport, createManualClock } from "./fake-parts";
import { createStore, type Store } from "./store";

let store: Store;
let server: ReturnType<typeof createFakeTransport>;
let deliveries: ReturnType<typeof createDeliveries>;
let advance: (ms: number) => Promise<void>;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  server = createFakeTransport();
  const direct = aChannel({ id: "direct", kind: "direct", name: null, memberIds: ["me", "somebody"] });
  store = createStore(aState([aChannel(), direct]));
  deliveries = createDeliveries({ store, transport: server.transport, clock: manual.clock });
  deliveries.start();
});

function hear(channelId: string, seq: number, authorId = "somebody") {
  const message = aMessage(seq, { id: `${channelId} ${seq}`, channelId, authorId });
  store.learn((state) =>
    applyChanges(state, { channelId, since: seq - 1, version: seq, messages: [message] }),
  );
}
const told = () => server.told.map(({ name, data }) => [name, (data as { seq: number }).seq]);

test("what comes from others in a direct conversation is told of, at most once a second", async () => {
  hear("direct", 1);
  expect(told()).toEqual([["channel:delivered", 1]]);
  for (const seq of [2, 3, 4]) hear("direct", seq);
  await advance(999);
  expect(told()).toHaveLength(1);
  await advance(1);
  expect(told().slice(1)).toEqual([["channel:delivered", 4]]);
  await advance(10_000);
  expect(told()).toHaveLength(2);
});

test("channels, and what one wrote oneself, are not", async () => {
  hear("general", 1);
  hear("direct", 1, "me");
  await advance(10_000);
  expect(told()).toEqual([]);
});

test("without a way to the server it waits, and a new connection is told again", async () => {
  server.line.isOpen = false;
  hear("direct", 1);
  expect(told()).toEqual([]);
  server.line.isOpen = true;
  deliveries.connected();
  await advance(2_000);
  deliveries.connected();
  expect(told()).toEqual([
    ["channel:delivered", 1],
    ["channel:delivered", 1],
  ]);
});
