import { beforeEach, expect, test } from "vitest";
import type { Message } from "@/lib/objects";
import { changesOf } from "./changes";
import { aChannel, aDeletion, aMessage, aState, createManualClock, messagesBetween } from "./fake-parts";
import { createStore, type Store } from "./store";
import { createStream, type Stream } from "./stream";
import { fromPage } from "./timeline";

let store: Store;
let stream: Stream;
let advance: (ms: number) => Promise<void>;
let asked: string[];
let lost: number;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  asked = [];
  lost = 0;
  store = createStore({
    ...aState(),
    timelines: new Map([
      ["general", fromPage({ messages: [], hasBefore: false, hasAfter: false, version: 0 })],
    ]),
  });
  stream = createStream({
    store,
    clock: manual.clock,
    ask: (channelId) => asked.push(channelId),
    onCountLost: () => {
      lost += 1;
    },
  });
});

const receive = (...messages: Message[]) =>
  stream.receive(changesOf({ channelId: "general", version: messages.at(-1)?.version ?? 0, messages }));
const shown = () =>
  store
    .getState()
    .timelines.get("general")
    ?.messages.map(({ seq }) => seq);
const version = () => store.getState().channels.get("general")?.version;

test("events that follow on each other are applied as they come", () => {
  receive(aMessage(1));
  receive(...messagesBetween(2, 3));
  expect([shown(), version()]).toEqual([[1, 2, 3], 3]);
});

test("frames that cross are applied in their order, without asking", async () => {
  receive(aMessage(1));
  receive(aMessage(3));
  receive(aMessage(4));
  expect([shown(), version()]).toEqual([[1], 1]);
  receive(aMessage(2));
  expect([shown(), version()]).toEqual([[1, 2, 3, 4], 4]);
  await advance(1_000);
  expect(asked).toEqual([]);
});

test("a hole that stays is asked for once, after a quarter of a second", async () => {
  receive(aMessage(2));
  receive(aMessage(3));
  await advance(249);
  expect(asked).toEqual([]);
  await advance(1);
  expect(asked).toEqual(["general"]);
  expect(version()).toBe(0);
  stream.receive({ channelId: "general", since: 0, version: 3, messages: messagesBetween(1, 3) });
  expect([shown(), version()]).toEqual([[1, 2, 3], 3]);
  await advance(1_000);
  expect(asked).toEqual(["general"]);
});

test("an event that comes twice changes nothing", () => {
  receive(...messagesBetween(1, 3));
  const before = store.getState();
  receive(...messagesBetween(1, 3));
  receive(aMessage(2));
  expect(store.getState()).toBe(before);
});

test("an event that overlaps what is known adds what is new in it", () => {
  receive(...messagesBetween(1, 3));
  receive(...messagesBetween(2, 5));
  expect([shown(), version(), store.getState().channels.get("general")?.unreadCount]).toEqual([
    [1, 2, 3, 4, 5],
    5,
    5,
  ]);
});

test("an older state of a message never replaces a newer one", () => {
  receive(aMessage(1));
  receive(aMessage(1, { version: 2, text: "edited" }));
  receive(aMessage(1));
  expect(store.getState().timelines.get("general")?.messages[0]?.text).toBe("edited");
});

test("events of a channel that is not known are left alone", async () => {
  stream.receive({
    channelId: "elsewhere",
    since: 0,
    version: 1,
    messages: [aMessage(1, { channelId: "elsewhere" })],
  });
  await advance(1_000);
  expect(asked).toEqual([]);
});

test("a window that is behind its channel is caught up with, without counting anything twice", async () => {
  store.update((state) => ({
    ...state,
    channels: new Map([["general", aChannel({ version: 3, unreadCount: 3 })]]),
  }));
  stream.expect("general", 3);
  await advance(250);
  expect(asked).toEqual(["general"]);
  stream.receive({ channelId: "general", since: 0, version: 4, messages: messagesBetween(1, 4) });
  expect([shown(), version(), store.getState().channels.get("general")?.unreadCount]).toEqual([
    [1, 2, 3, 4],
    4,
    4,
  ]);
});

test("what was held goes in when a snapshot has closed the hole", () => {
  receive(aMessage(4));
  store.update((state) => ({
    ...state,
    channels: new Map([["general", aChannel({ version: 3, unreadCount: 3 })]]),
    timelines: new Map(),
  }));
  stream.expect("general", 3);
  expect([version(), store.getState().channels.get("general")?.unreadCount]).toEqual([4, 4]);
});

test("a deletion while the count is 99 and more asks for the truth", () => {
  receive(...messagesBetween(1, 120));
  expect(lost).toBe(0);
  receive(aDeletion(7, 121));
  expect(lost).toBe(1);
});

test("somebody's message ends their typing", () => {
  store.update((state) => ({ ...state, typing: new Map([["general", ["somebody", "other"]]]) }));
  receive(aMessage(1));
  expect(store.getState().typing.get("general")).toEqual(["other"]);
});
