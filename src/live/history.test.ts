import { beforeEach, expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { MessagePage } from "@/lib/objects";
import { applyChanges, applyMessages } from "./apply-changes";
import { aChannel, aMessage, aState, messagesBetween, settle } from "./fake-parts";
import { createHistory } from "./history";
import { resetChannel } from "./reset-channel";
import { createStore, type Store } from "./store";
import { channelWindows } from "./windows";

type Call = {
  query: Record<string, unknown>;
  resolve: (page: MessagePage) => void;
  reject: (error: unknown) => void;
};

let store: Store;
let history: ReturnType<typeof createHistory>;
let calls: Call[];
let pages: [string, number][];

beforeEach(() => {
  store = createStore(aState([aChannel({ version: 100 }), aChannel({ id: "other" })]));
  calls = [];
  pages = [];
  const api = (_route: string, { id, limit, ...query }: Record<string, unknown>) =>
    new Promise((resolve, reject) => calls.push({ query, resolve, reject }));
  history = createHistory({
    store,
    windows: channelWindows(api as unknown as ApiClient),
    onPage: (channelId, version) => pages.push([channelId, version]),
    onSignedOut: () => undefined,
  });
});

const page = (from: number, to: number, change = {}): MessagePage => ({
  messages: messagesBetween(from, to),
  hasBefore: true,
  hasAfter: false,
  version: 100,
  ...change,
});
async function answer(answered: MessagePage, call = calls.at(-1)): Promise<void> {
  call?.resolve(answered);
  await settle();
}
const timeline = () => store.getState().timelines.get("general");
const range = () => [timeline()?.messages[0]?.seq, timeline()?.messages.at(-1)?.seq];

test("the newest page becomes the window", async () => {
  history.loadNewest("general");
  expect(timeline()).toMatchObject({ messages: [], loading: "initial" });
  await answer(page(51, 100));
  expect(timeline()).toMatchObject({ hasBefore: true, hasAfter: false, loading: null, version: 100 });
  expect([range(), pages]).toEqual([[51, 100], [["general", 100]]]);
});

test("older and newer pages join the window, one load at a time", async () => {
  history.loadAround("general", 50);
  expect(calls[0]?.query).toEqual({ around: 50 });
  await answer(page(40, 60, { hasAfter: true }));
  history.loadBefore("general");
  history.loadBefore("general");
  history.loadAfter("general");
  expect(calls.slice(1).map(({ query }) => query)).toEqual([{ before: 40 }]);
  await answer(page(20, 39, { hasBefore: false, hasAfter: true }));
  history.loadBefore("general");
  history.loadAfter("general");
  expect(calls.slice(2).map(({ query }) => query)).toEqual([{ after: 60 }]);
  await answer(page(61, 100));
  expect(range()).toEqual([20, 100]);
  expect(timeline()?.messages).toHaveLength(81);
});

test("what is sent while a window in the past is shown stays out until the window gets there", async () => {
  history.loadAround("general", 50);
  await answer(page(40, 60, { hasAfter: true }));
  const changes = { channelId: "general", since: 100, version: 101, messages: [aMessage(101)] };
  store.learn((state) => applyChanges(state, changes));
  expect(range()).toEqual([40, 60]);
  history.loadAfter("general");
  await answer(page(61, 101, { version: 101 }));
  expect(range()).toEqual([40, 101]);
});

test("a page that was read before the last event leaves the window at the page's version", async () => {
  history.loadNewest("general");
  const changes = { channelId: "general", since: 100, version: 101, messages: [aMessage(101)] };
  store.learn((state) => applyChanges(state, changes));
  await answer(page(51, 100));
  expect([range(), timeline()?.version, pages]).toEqual([[51, 100], 100, [["general", 100]]]);
});

test("a jump ends the load that it overtakes", async () => {
  history.loadAround("general", 50);
  await answer(page(40, 60, { hasAfter: true }));
  history.loadBefore("general");
  const [, overtaken] = calls;
  history.jumpToNewest("general");
  await answer(page(30, 39), overtaken);
  expect(timeline()).toMatchObject({ messages: [], loading: "initial" });
  await answer(page(51, 100));
  expect(range()).toEqual([51, 100]);
});

test("of two jumps the second counts", async () => {
  history.loadAround("general", 50);
  const [overtaken] = calls;
  history.jumpToNewest("general");
  await answer(page(40, 60, { hasAfter: true }), overtaken);
  await answer(page(51, 100));
  expect([range(), timeline()?.hasAfter]).toEqual([[51, 100], false]);
});

test("a reset ends a load that is on its way", async () => {
  history.loadNewest("general");
  await answer(page(51, 100));
  history.loadBefore("general");
  store.update((state) =>
    resetChannel(state, "general", { version: 900, messages: messagesBetween(851, 900) }),
  );
  await answer(page(1, 50));
  expect(range()).toEqual([851, 900]);
});

test("a window that was dropped is not brought back by its page", async () => {
  history.loadNewest("general");
  store.update((state) => ({ ...state, timelines: new Map() }));
  await answer(page(51, 100));
  expect(timeline()).toBeUndefined();
});

test("a jump to what stands at the window's upper edge loads what is around it, unless nothing is above it", async () => {
  history.loadNewest("general");
  await answer(page(51, 100));
  history.loadAround("general", 51);
  expect(calls.at(-1)?.query).toEqual({ around: 51 });
  await answer(page(26, 75, { hasBefore: false }));
  history.loadAround("general", 26);
  expect(calls).toHaveLength(2);
});

test("a jump to what the window has, or from the newest to the newest, loads nothing", async () => {
  history.loadNewest("general");
  await answer(page(51, 100));
  history.loadAround("general", 60);
  history.jumpToNewest("general");
  expect(calls).toHaveLength(1);
});

test("a failure is shown, and the next try clears it", async () => {
  history.loadNewest("general");
  calls.at(-1)?.reject(new CodedError("UNAVAILABLE", "No."));
  await settle();
  expect(timeline()).toMatchObject({ loading: null, error: { code: "UNAVAILABLE" } });
  history.loadBefore("general");
  expect(timeline()).toMatchObject({ loading: "initial", error: null });
  await answer(page(51, 100));
  expect(range()).toEqual([51, 100]);
});

test("what is acknowledged before the first page has come stays on screen, and joins the page", async () => {
  const mine = aMessage(101, { authorId: "me" });
  const pending = {
    ...{
      clientId: "client-101",
      channelId: "general",
      threadId: null,
      alsoToChannel: false,
      text: "Hello",
      error: null,
    },
    ...{ createdAt: "2026-01-01T00:00:00.000Z", files: [], status: "waiting" as const },
  };
  store.update((state) => ({ ...state, outbox: [pending] }));
  history.loadNewest("general");
  store.update((state) => applyMessages(state, "general", [mine, aMessage(102)]));
  expect([timeline()?.messages, store.getState().outbox]).toEqual([[mine], []]);
  await answer(page(51, 100));
  expect([range(), timeline()?.messages.length, timeline()?.version]).toEqual([[51, 101], 51, 100]);
});

test("a page settles one's own pending messages", async () => {
  store.update((state) => ({
    ...state,
    outbox: [
      {
        clientId: "client-100",
        channelId: "general",
        threadId: null,
        alsoToChannel: false,
        text: "Hello",
        createdAt: "2026-01-01T00:00:00.000Z",
        files: [],
        status: "waiting",
        error: null,
      },
    ],
  }));
  history.loadNewest("general");
  await answer(page(100, 100, { messages: [aMessage(100, { authorId: "me" })] }));
  expect(store.getState().outbox).toEqual([]);
});
