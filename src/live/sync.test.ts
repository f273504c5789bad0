import { beforeEach, expect, test } from "vitest";
import { CodedError } from "@/lib/errors";
import type { Changes } from "./changes";
import {
  aChannel,
  aMessage,
  aState,
  createFakeTransport,
  createManualClock,
  messagesBetween,
} from "./fake-parts";
import { createStore, type Store } from "./store";
import { createSync, type Sync } from "./sync";
import { fromPage } from "./timeline";

let store: Store;
let sync: Sync;
let server: ReturnType<typeof createFakeTransport>;
let advance: (ms: number) => Promise<void>;
let received: Changes[];
let resets: number;
let signedOut: boolean;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  server = createFakeTransport();
  received = [];
  resets = 0;
  signedOut = false;
  store = createStore(aState([aChannel({ version: 7 }), aChannel({ id: "other", version: 3 })]));
  sync = createSync({
    store,
    transport: server.transport,
    clock: manual.clock,
    receive: (changes) => received.push(changes),
    onReset: () => {
      resets += 1;
    },
    onSignedOut: () => {
      signedOut = true;
    },
  });
});

const reply = (change = {}) => ({
  channels: [{ channelId: "general", version: 9, messages: [], reset: false, gone: false, ...change }],
});
const hold = (version: number) =>
  store.update((state) => {
    const page = { messages: messagesBetween(1, version), hasBefore: false, hasAfter: false, version };
    return { ...state, timelines: new Map([["general", fromPage(page)]]) };
  });

test("asks from what is known: the counts' version or the rows', the lower", () => {
  hold(5);
  sync.request(["general"]);
  expect(server.last().data).toEqual({ cursors: [{ channelId: "general", version: 5 }] });
});

test("what comes back are the changes since the cursor", async () => {
  sync.request(["general"]);
  await server.last().answer(reply({ messages: messagesBetween(8, 9) }));
  expect(received).toEqual([{ channelId: "general", since: 7, version: 9, messages: messagesBetween(8, 9) }]);
});

test("one request at a time; what is asked for meanwhile goes into the next", async () => {
  sync.request(["general"]);
  sync.request(["other"]);
  sync.request(["other"]);
  expect(server.requests).toHaveLength(1);
  await server.last().answer(reply());
  expect(server.requests).toHaveLength(2);
  expect(server.last().data).toEqual({ cursors: [{ channelId: "other", version: 3 }] });
});

test("more than 500 channels are asked for in parts", async () => {
  store.update(() => aState(Array.from({ length: 501 }, (_, index) => aChannel({ id: `channel-${index}` }))));
  sync.requestAll();
  expect(server.last().data.cursors).toHaveLength(500);
  await server.last().answer({ channels: [] });
  expect(server.last().data.cursors).toHaveLength(1);
});

test("asking for all leaves out public channels that are neither joined nor opened", () => {
  store.update(() => aState([aChannel(), aChannel({ id: "public", joined: false })]));
  sync.requestAll();
  expect(server.last().data).toEqual({ cursors: [{ channelId: "general", version: 0 }] });
});

test("a reset drops what was held and shows the newest page", async () => {
  hold(5);
  sync.request(["general"]);
  await server.last().answer(reply({ version: 900, messages: messagesBetween(851, 900), reset: true }));
  const { channels, timelines } = store.getState();
  expect(timelines.get("general")).toMatchObject({
    hasBefore: true,
    hasAfter: false,
    version: 900,
    loading: null,
  });
  expect(timelines.get("general")?.messages.map(({ seq }) => seq)[0]).toBe(851);
  expect([channels.get("general")?.version, resets, received]).toEqual([900, 1, []]);
});

test("a reset of a channel that was never opened opens no window", async () => {
  sync.request(["general"]);
  await server.last().answer(reply({ version: 900, messages: [aMessage(900)], reset: true }));
  expect([store.getState().timelines.size, resets]).toEqual([0, 1]);
});

test("a channel that is gone is dropped with its window", async () => {
  hold(5);
  sync.request(["general"]);
  await server.last().answer(reply({ version: 0, gone: true }));
  expect([store.getState().channels.has("general"), store.getState().timelines.size]).toEqual([false, 0]);
});

test("a failed question is asked again, one without a connection when it is back", async () => {
  sync.request(["general"]);
  await server.last().fail(new CodedError("UNAVAILABLE", "No."));
  await advance(1_000);
  expect(server.requests).toHaveLength(2);
  server.line.isOpen = false;
  await server.last().fail(new CodedError("UNAVAILABLE", "No."));
  await advance(60_000);
  expect(server.requests).toHaveLength(2);
  server.line.isOpen = true;
  sync.request([]);
  expect(server.last().data).toEqual({ cursors: [{ channelId: "general", version: 7 }] });
});

test("the end of the session is told", async () => {
  sync.request(["general"]);
  await server.last().fail(new CodedError("UNAUTHENTICATED", "No."));
  expect(signedOut).toBe(true);
});

test("a poll asks about everything, also while the server is not known to answer, and tells whether it does", async () => {
  server.line.isOpen = false;
  const silent = sync.poll();
  expect(server.last().data).toEqual({
    cursors: [
      { channelId: "general", version: 7 },
      { channelId: "other", version: 3 },
    ],
  });
  await server.last().fail(new CodedError("UNAVAILABLE", "No."));
  expect(await silent).toBe(false);
  const answered = sync.poll();
  await server.last().answer(reply());
  expect(await answered).toBe(true);
  expect(server.requests).toHaveLength(2);
});

test("a poll by somebody who is in no channel asks all the same: it is about the way, too", async () => {
  store.update(() => aState([]));
  const answered = sync.poll();
  await server.last().answer({ channels: [] });
  expect(await answered).toBe(true);
});
