import { beforeEach, expect, test } from "vitest";
import { applyChanges } from "./apply-changes";
import { createBoundedWindows } from "./bounded-windows";
import { aChannel, aMessage, aState, createManualClock, messagesBetween } from "./fake-parts";
import { createStore, type Store } from "./store";
import { fromPage } from "./timeline";

let store: Store;
let windows: ReturnType<typeof createBoundedWindows>;
let advance: (ms: number) => Promise<void>;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  store = createStore(aState([aChannel({ version: 10_000 })]));
  windows = createBoundedWindows(store, manual.clock);
  windows.start();
});

/** The window from `from` to `to`, with more before it and nothing after. */
const show = (from: number, to: number, change = {}) =>
  store.update((state) => {
    const page = { messages: messagesBetween(from, to), hasBefore: true, hasAfter: false, version: 10_000 };
    return { ...state, timelines: new Map([["general", { ...fromPage(page), ...change }]]) };
  });
const shown = () => {
  const timeline = store.getState().timelines.get("general");
  const seqs = timeline?.messages.map(({ seq }) => seq) ?? [];
  return { from: seqs[0], to: seqs.at(-1), hasBefore: timeline?.hasBefore, hasAfter: timeline?.hasAfter };
};

test("of a channel in which others write all day, the newest thousand are kept", async () => {
  show(8_751, 10_000, { hasBefore: false });
  await advance(1_000);
  expect(shown()).toMatchObject({ from: 8_751, hasBefore: false });
  const changes = { channelId: "general", since: 10_000, version: 10_001, messages: [aMessage(10_001)] };
  store.learn((state) => applyChanges(state, changes));
  expect(shown().from).toBe(8_751);
  await advance(1_000);
  expect(shown()).toEqual({ from: 9_002, to: 10_001, hasBefore: true, hasAfter: false });
});

test("who scrolls back keeps what they read, and loses the newest, to be loaded again", async () => {
  windows.loaded("general", "before");
  show(8_700, 10_000);
  await advance(1_000);
  expect(shown()).toEqual({ from: 8_700, to: 9_699, hasBefore: true, hasAfter: true });
});

test("who comes forward again loses the oldest", async () => {
  windows.loaded("general", "before");
  windows.loaded("general", "after");
  show(8_700, 10_000);
  await advance(1_000);
  expect(shown()).toEqual({ from: 9_001, to: 10_000, hasBefore: true, hasAfter: false });
});

test("who has scrolled back and seen the newest since is at the end", async () => {
  windows.loaded("general", "before");
  show(8_800, 10_000);
  windows.seen("general", 9_000);
  windows.seen("general", 10_000);
  show(8_700, 10_000);
  await advance(1_000);
  expect(shown().to).toBe(10_000);
});

test("nothing is cut while a page is on its way: it joins the end that it was asked for", async () => {
  show(8_700, 10_000, { loading: "before" });
  await advance(10_000);
  expect(shown()).toMatchObject({ from: 8_700, to: 10_000 });
  show(8_650, 10_000);
  await advance(1_000);
  expect(shown()).toMatchObject({ from: 9_001, to: 10_000 });
});
