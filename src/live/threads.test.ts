import { beforeEach, expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import type { ThreadPage, ThreadPlace } from "@/lib/objects";
import { applyMessages } from "./apply-changes";
import { createBoundedWindows } from "./bounded-windows";
import { aChannel, aMessage, aState, createManualClock, settle } from "./fake-parts";
import { reducers } from "./reducers";
import { resetChannel } from "./reset-channel";
import { createStore, type Store } from "./store";
import { createStream } from "./stream";
import { createThreads, type Threads } from "./threads";

type Call = { route: string; query: Record<string, unknown>; resolve: (reply: unknown) => void };

let store: Store;
let threads: Threads;
let calls: Call[];
let asked: string[];
let clock: ReturnType<typeof createManualClock>;
let hear: (seq: number, threadId?: string | null) => void;

beforeEach(() => {
  store = createStore(aState([aChannel({ version: 10, lastReadSeq: 10 })]));
  [calls, asked, clock] = [[], [], createManualClock()];
  const stream = createStream({
    ...{ store, clock: clock.clock, onCountLost: () => undefined },
    ask: (channelId) => asked.push(channelId),
  });
  hear = (seq, threadId = "root") =>
    stream.receive({
      ...{ channelId: "general", since: seq - 1, version: seq, messages: [aMessage(seq, { threadId })] },
    });
  const api = (route: string, query: Record<string, unknown>) =>
    new Promise((resolve) => calls.push({ route, query, resolve }));
  const bounded = createBoundedWindows(store, clock.clock);
  bounded.start();
  threads = createThreads({
    ...{ store, api: api as unknown as ApiClient, after: clock.clock.after },
    onPage: (channelId) => stream.expect(channelId, store.getState().channels.get(channelId)?.version ?? 0),
    bounded,
    onSignedOut: () => undefined,
  });
});

const aPlace = (change: Partial<ThreadPlace> = {}): ThreadPlace => ({
  ...{
    threadId: "root",
    channelId: "general",
    isFollowing: true,
    lastReadSeq: 5,
    unreadCount: 0,
    version: 10,
  },
  ...change,
});
const aPage = (seqs: number[], version: number, follow: Partial<ThreadPlace> = {}): ThreadPage => ({
  root: aMessage(1, { id: "root", replyCount: seqs.length }),
  messages: seqs.map((seq) => aMessage(seq, { threadId: "root" })),
  ...{ hasBefore: false, hasAfter: false, version, follow: aPlace({ version, ...follow }) },
});
async function answer(reply: unknown): Promise<void> {
  calls.at(-1)?.resolve(reply);
  await settle();
}
const seqs = () =>
  store
    .getState()
    .threads.get("root")
    ?.messages.map(({ seq }) => seq);
const place = () => store.getState().threadPlaces.get("root");

test("an open thread takes its replies, and what else becomes of them, from the channel's stream", async () => {
  threads.open("root", "general");
  await answer(aPage([5, 6], 10));
  hear(11);
  hear(12, null);
  hear(13, "another");
  expect(seqs()).toEqual([5, 6, 11]);
  store.update((state) =>
    applyMessages(state, "general", [
      aMessage(6, { threadId: "root", version: 14, text: "", deletedAt: "2026-01-01T00:00:00.000Z" }),
      aMessage(1, { id: "root", version: 15, replyCount: 3 }),
    ]),
  );
  expect(seqs()).toEqual([5, 6, 11]);
  expect(store.getState().threads.get("root")).toMatchObject({
    root: { replyCount: 3 },
    messages: [{}, { text: "" }, {}],
  });
});

test("a page that is behind what the channel has heard of is made up for", async () => {
  threads.open("root", "general");
  hear(11);
  await answer(aPage([5, 6], 10));
  expect(seqs()).toEqual([5, 6]);
  await clock.advance(1_000);
  expect(asked).toEqual(["general"]);
});

test("a hole in the stream keeps what comes after it out", async () => {
  threads.open("root", "general");
  await answer(aPage([5], 10));
  hear(12);
  expect(seqs()).toEqual([5]);
  hear(11);
  expect(seqs()).toEqual([5, 11, 12]);
});

test("what a channel that starts over held of the thread is loaded again", async () => {
  threads.open("root", "general");
  await answer(aPage([5], 10));
  store.update((state) => resetChannel(state, "general", { version: 900, messages: [] }));
  expect(calls).toHaveLength(2);
  await answer(aPage([5, 600], 900));
  expect(seqs()).toEqual([5, 600]);
});

test("a closed thread is forgotten, and what was on its way for it", async () => {
  threads.open("root", "general");
  threads.close("root");
  await answer(aPage([5], 10));
  expect(store.getState().threads.size).toBe(0);
});

test("one has read at once, tells it once, and again where the server heard of the thread later", async () => {
  threads.open("root", "general");
  await answer(aPage([5, 9], 10, { unreadCount: 1 }));
  threads.markRead("root", 7);
  threads.markRead("root", 9);
  expect(place()).toMatchObject({ lastReadSeq: 9, unreadCount: 0 });
  await clock.advance(100);
  expect(calls.slice(1)).toMatchObject([{ route: "POST /messages/:id/thread/read", query: { seq: 9 } }]);
  await answer({ follow: aPlace({ lastReadSeq: 9 }) });

  const late = aPlace({ lastReadSeq: 8, unreadCount: 1, version: 11 });
  store.learn((state) => reducers["thread:updated"](state, late));
  expect(place()).toMatchObject({ lastReadSeq: 9, unreadCount: 0 });
  threads.heard(late);
  await clock.advance(100);
  expect(calls.slice(2)).toMatchObject([{ route: "POST /messages/:id/thread/read", query: { seq: 9 } }]);
});

test("an older word about one's place changes nothing", () => {
  const say = (change: Partial<ThreadPlace>) =>
    store.learn((state) => reducers["thread:updated"](state, aPlace(change)));
  say({ version: 12, unreadCount: 2 });
  say({ version: 11, unreadCount: 1 });
  expect(place()).toMatchObject({ unreadCount: 2 });
  say({ version: 12, unreadCount: 0, isFollowing: false });
  expect(place()).toMatchObject({ unreadCount: 0, isFollowing: false });
});

test("of a long thread a thousand replies are held, and who scrolled back finds the newest again", async () => {
  const seqsFrom = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const edges = () => {
    const { messages, hasBefore, hasAfter } = store.getState().threads.get("root") ?? {};
    return { from: messages?.[0]?.seq, to: messages?.at(-1)?.seq, hasBefore, hasAfter };
  };
  threads.open("root", "general");
  await answer({ ...aPage(seqsFrom(4_000, 700), 5_000), hasBefore: true });
  threads.loadBefore("root");
  await answer({ ...aPage(seqsFrom(3_300, 700), 5_000), hasBefore: true });
  await clock.advance(1_000);
  expect(edges()).toEqual({ from: 3_300, to: 4_299, hasBefore: true, hasAfter: true });

  threads.jumpToNewest("root");
  await answer({ ...aPage(seqsFrom(3_400, 1_300), 5_000), hasBefore: true });
  await clock.advance(1_000);
  expect(edges()).toEqual({ from: 3_700, to: 4_699, hasBefore: true, hasAfter: false });
  expect(store.getState().threads.get("root")?.root?.id).toBe("root");

  // Who has gone back a little and seen the newest since is at the end.
  threads.loadBefore("root");
  await answer({ ...aPage(seqsFrom(3_600, 100), 5_000), hasBefore: true });
  threads.markRead("root", 4_699);
  threads.loadBefore("root");
  await answer({ ...aPage(seqsFrom(3_400, 200), 5_000), hasBefore: true });
  threads.markRead("root", 4_699);
  await clock.advance(1_000);
  expect(edges()).toMatchObject({ from: 3_700, to: 4_699 });
});
