import { beforeEach, expect, test } from "vitest";
import { leaveChannel } from "./channels";
import { aChannel, aState, createFakeTransport, messagesBetween, settle } from "./fake-parts";
import { createOpenChannels } from "./open-channels";
import { createStore, type Store } from "./store";
import { emptyTimeline, failLoading, fromPage } from "./timeline";

let store: Store;
let server: ReturnType<typeof createFakeTransport>;
let channels: ReturnType<typeof createOpenChannels>;
let loaded: string[];
let asked: string[];

const show = (
  channelId: string,
  timeline = fromPage({ messages: messagesBetween(1, 3), hasBefore: false, hasAfter: false, version: 3 }),
) => store.update((state) => ({ ...state, timelines: new Map(state.timelines).set(channelId, timeline) }));

beforeEach(() => {
  server = createFakeTransport();
  loaded = [];
  asked = [];
  const many = Array.from({ length: 30 }, (_, index) => aChannel({ id: `channel-${index}` }));
  store = createStore(aState([aChannel(), aChannel({ id: "public", joined: false }), ...many]));
  channels = createOpenChannels({
    store,
    transport: server.transport,
    loadNewest(channelId) {
      loaded.push(channelId);
      show(channelId);
    },
    ask: (channelId) => asked.push(channelId),
  });
  channels.start();
});

const commands = () => server.requests.map(({ name, data }) => [name, data.channelId]);

test("a channel is loaded when it is opened for the first time", () => {
  channels.openChannel("general");
  channels.closeChannel("general");
  channels.openChannel("general");
  expect(loaded).toEqual(["general"]);
});

test("one whose first page failed is loaded again: when it is opened, and on a new connection", () => {
  channels.openChannel("general");
  const failed = failLoading(emptyTimeline(0), { code: "UNAVAILABLE", message: "No." });
  show("general", failed);
  channels.connected();
  show("general", failed);
  channels.openChannel("general");
  expect(loaded).toEqual(["general", "general", "general"]);
});

test("one that is not known yet is loaded as soon as it is", () => {
  channels.openChannel("secret");
  expect(loaded).toEqual([]);
  store.update((state) => ({
    ...state,
    channels: new Map(state.channels).set("secret", aChannel({ id: "secret" })),
  }));
  expect(loaded).toEqual(["secret"]);
});

test("a public channel is watched while it is open, on every connection anew", async () => {
  channels.openChannel("public");
  expect(commands()).toEqual([["room:join", "public"]]);
  await server.last().answer({});
  expect(asked).toEqual(["public"]);
  channels.connected();
  expect(commands()).toHaveLength(2);
  channels.closeChannel("public");
  expect(server.told).toEqual([{ name: "room:leave", data: { channelId: "public" } }]);
});

test("a channel that one is in is heard anyway; after leaving it, it is watched", async () => {
  channels.openChannel("general");
  await settle();
  expect(commands()).toEqual([]);
  store.update((state) => leaveChannel(state, "general"));
  expect(commands()).toEqual([["room:join", "general"]]);
});

test("twenty windows are kept: those opened last, and whatever is open", () => {
  const visit = (index: number) => {
    channels.openChannel(`channel-${index}`);
    channels.closeChannel(`channel-${index}`);
  };
  channels.openChannel("general");
  for (let index = 0; index < 15; index += 1) visit(index);
  visit(0);
  for (let index = 15; index < 30; index += 1) visit(index);
  const kept = new Set(store.getState().timelines.keys());
  expect(kept.size).toBe(20);
  expect(["general", "channel-0", "channel-12"].every((id) => kept.has(id))).toBe(true);
  expect(kept.has("channel-11")).toBe(false);
});

test("a window that nobody looks at keeps its newest thousand", () => {
  channels.openChannel("general");
  show(
    "general",
    fromPage({ messages: messagesBetween(1, 1_500), hasBefore: false, hasAfter: false, version: 1_500 }),
  );
  expect(store.getState().timelines.get("general")?.messages).toHaveLength(1_500);
  channels.closeChannel("general");
  const timeline = store.getState().timelines.get("general");
  expect([timeline?.messages.length, timeline?.messages[0]?.seq, timeline?.hasBefore]).toEqual([
    1_000,
    501,
    true,
  ]);
});
