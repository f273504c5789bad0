import { beforeEach, expect, test } from "vitest";
import { aState, createFakeTransport, createManualClock } from "./fake-parts";
import { createStore, type Store } from "./store";
import { createTyping } from "./typing";

let store: Store;
let server: ReturnType<typeof createFakeTransport>;
let typing: ReturnType<typeof createTyping>;
let advance: (ms: number) => Promise<void>;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  server = createFakeTransport();
  store = createStore(aState());
  typing = createTyping({ store, transport: server.transport, clock: manual.clock });
});

const names = () => server.told.map(({ name }) => name);
const hear = (userId: string, isTyping: boolean, threadId: string | null = null) =>
  typing.heard({ channelId: "general", threadId, userId, typing: isTyping });
const shown = () => store.getState().typing.get("general");

test("however fast one types, others hear of it once a second", async () => {
  for (let key = 0; key < 21; key += 1) {
    typing.start("general");
    await advance(100);
  }
  expect(names()).toEqual(["typing:start", "typing:start", "typing:start"]);
});

test("after three seconds of silence one has stopped", async () => {
  typing.start("general");
  await advance(2_999);
  expect(names()).toEqual(["typing:start"]);
  await advance(1);
  expect(names()).toEqual(["typing:start", "typing:stop"]);
});

test("stopping is told at once, and once", async () => {
  typing.start("general");
  typing.stop("general");
  typing.stop("general");
  await advance(10_000);
  expect(names()).toEqual(["typing:start", "typing:stop"]);
});

test("a key right after sending is told as soon as the second is over, also when it was the only one", async () => {
  typing.start("general");
  await advance(200);
  typing.stop("general");
  await advance(100);
  typing.start("general");
  await advance(699);
  expect(names()).toEqual(["typing:start", "typing:stop"]);
  await advance(1);
  expect(names()).toEqual(["typing:start", "typing:stop", "typing:start"]);
  await advance(5_000);
  expect(names().slice(3)).toEqual(["typing:stop"]);
});

test("who has stopped before that was never heard of", async () => {
  typing.start("general");
  typing.stop("general");
  typing.start("general");
  typing.stop("general");
  await advance(10_000);
  expect(names()).toEqual(["typing:start", "typing:stop"]);
});

test("in a thread one types on one's own", async () => {
  typing.start("general", "message-1");
  typing.start("general");
  typing.stop("general");
  expect(server.told.map(({ data }) => data)).toEqual([
    { channelId: "general", threadId: "message-1" },
    { channelId: "general", threadId: null },
    { channelId: "general", threadId: null },
  ]);
});

test("who says nothing more is forgotten after five seconds", async () => {
  hear("somebody", true);
  await advance(4_000);
  hear("somebody", true);
  await advance(4_999);
  expect(shown()).toEqual(["somebody"]);
  await advance(1);
  expect(shown()).toBeUndefined();
});

test("who stops is gone; oneself is never shown, and who types in a thread only there", () => {
  hear("me", true);
  hear("other", true, "message-1");
  expect(shown()).toBeUndefined();
  expect(store.getState().typing.get("message-1")).toEqual(["other"]);
  hear("other", false, "message-1");
  expect(store.getState().typing.size).toBe(0);
  hear("somebody", true);
  hear("other", true);
  hear("somebody", false);
  expect(shown()).toEqual(["other"]);
});
