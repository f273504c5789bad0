import { beforeEach, expect, test } from "vitest";
import { CodedError } from "@/lib/errors";
import { aChannel, aState, createFakeTransport, createManualClock } from "./fake-parts";
import { createReads } from "./reads";
import { createStore, type Store } from "./store";

let store: Store;
let server: ReturnType<typeof createFakeTransport>;
let reads: ReturnType<typeof createReads>;
let advance: (ms: number) => Promise<void>;
let placed: [string, number][];
let refused: number;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  server = createFakeTransport();
  placed = [];
  refused = 0;
  store = createStore(aState([aChannel({ version: 9, lastReadSeq: 4, unreadCount: 5 })]));
  reads = createReads({
    store,
    transport: server.transport,
    clock: manual.clock,
    onPlaced: (channelId, version) => placed.push([channelId, version]),
    onRefused: () => {
      refused += 1;
    },
  });
});

const place = { lastReadSeq: 9, unreadCount: 0, mentionCount: 0, version: 9 };
const general = () => store.getState().channels.get("general");
const sent = () => server.requests.map(({ name, data }) => [name, data.seq]);

test("shows and tells at once that something is read, and of what follows soon the furthest place, once", async () => {
  for (const seq of [6, 8, 9, 7]) reads.markRead("general", seq);
  expect(store.getState().channels.get("general")).toMatchObject({ lastReadSeq: 9, unreadCount: 0 });
  expect(sent()).toEqual([["channel:read", 6]]);
  await advance(1_000);
  expect(sent()).toEqual([
    ["channel:read", 6],
    ["channel:read", 9],
  ]);
});

test("what is on its way is told again when the server is reached anew, and not before", async () => {
  reads.markRead("general", 9);
  await advance(1_000);
  expect(sent()).toEqual([["channel:read", 9]]);
  reads.flush();
  expect(sent()).toHaveLength(2);
});

test("never moves backwards, and says nothing of channels that one is not in", async () => {
  reads.markRead("general", 4);
  store.update(() => aState([aChannel({ joined: false })]));
  reads.markRead("general", 6);
  await advance(1_000);
  expect(sent()).toEqual([]);
});

test("what could not be told is told again, without a connection when it is back", async () => {
  reads.markRead("general", 9);
  await advance(300);
  await server.last().fail(new CodedError("UNAVAILABLE", "No."));
  await advance(5_000);
  expect(sent()).toHaveLength(2);
  server.line.isOpen = false;
  await server.last().fail(new CodedError("UNAVAILABLE", "No."));
  await advance(60_000);
  expect(sent()).toHaveLength(2);
  server.line.isOpen = true;
  reads.flush();
  await server.last().answer(place);
  reads.flush();
  expect(sent()).toHaveLength(3);
});

test("a refusal asks for the truth and is not repeated", async () => {
  reads.markRead("general", 9);
  await advance(300);
  await server.last().fail(new CodedError("FORBIDDEN", "No."));
  await advance(60_000);
  expect([sent().length, refused]).toEqual([1, 1]);
});

test("marking as unread forgets a place that was not told yet", async () => {
  reads.markRead("general", 7);
  reads.markRead("general", 9);
  reads.markUnread("general", 6);
  await advance(1_000);
  // The server might do the second first.
  expect(sent()).toEqual([["channel:read", 7]]);
  await server.last().answer({ ...place, lastReadSeq: 7, unreadCount: 2 });
  await advance(0);
  expect(sent()).toEqual([
    ["channel:read", 7],
    ["channel:markUnread", 6],
  ]);
});

test("where the window cannot tell, the answer says what is unread, and what came since is waited for", async () => {
  store.update(() => aState([aChannel({ version: 12, lastReadSeq: 4, unreadCount: 8 })]));
  reads.markRead("general", 9);
  await advance(300);
  expect(general()).toMatchObject({ lastReadSeq: 4, unreadCount: 8 });
  await server.last().answer({ ...place, unreadCount: 1, version: 10 });
  expect(general()).toMatchObject({ lastReadSeq: 9, unreadCount: 1, version: 10 });
  expect(placed).toEqual([["general", 12]]);
});

test("an answer that was overtaken by more reading places nobody", async () => {
  reads.markRead("general", 6);
  await advance(300);
  const [first] = server.requests;
  reads.markRead("general", 9);
  await first?.answer({ ...place, lastReadSeq: 6, unreadCount: 3 });
  expect(general()).toMatchObject({ lastReadSeq: 9, unreadCount: 0 });
});

test("an answer that comes after one has moved on says nothing", async () => {
  reads.markUnread("general", 6);
  const unread = server.last();
  reads.markRead("general", 9);
  await unread.answer({ lastReadSeq: 5, unreadCount: 4, mentionCount: 0, version: 9 });
  expect(general()).toMatchObject({ lastReadSeq: 9, unreadCount: 0 });
  await advance(0);
  expect(sent().at(-1)).toEqual(["channel:read", 9]);
});
