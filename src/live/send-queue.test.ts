import { beforeEach, expect, test } from "vitest";
import { CodedError, type ErrorCode } from "@/lib/errors";
import { applyMessages } from "./apply-changes";
import {
  aMessage,
  aState,
  createFakeStorage,
  createFakeTransport,
  createManualClock,
  settle,
} from "./fake-parts";
import { addPending } from "./outbox";
import { createSendQueue } from "./send-queue";
import { createStore } from "./store";

let shared: ReturnType<typeof createFakeStorage>;

beforeEach(() => {
  shared = createFakeStorage();
});

/** A tab: its own state, its own connection, the storage that all of them share. */
function openTab() {
  const { clock, advance } = createManualClock();
  const server = createFakeTransport();
  const store = createStore(aState());
  const signedOut: true[] = [];
  const queue = createSendQueue({
    store,
    transport: server.transport,
    clock,
    storage: shared.open(),
    onSignedOut: () => signedOut.push(true),
  });
  const stop = queue.start();
  const texts = () => store.getState().outbox.map(({ text }) => text);
  const sent = () => server.requests.map(({ data }) => data.text);
  return { store, queue, server, advance, stop, texts, sent, signedOut };
}

const stored = (data: Record<string, unknown>, seq = 1) => ({
  message: aMessage(seq, { authorId: "me", clientId: String(data.clientId), text: String(data.text) }),
  deduped: false,
});
const refused = (code: ErrorCode, retryAfterMs?: number) => new CodedError(code, "No.", { retryAfterMs });

test("a message is in the outbox at once, and gone with its ack", async () => {
  const { queue, server, store, texts } = openTab();
  queue.send("general", "Hello", null);
  expect(store.getState().outbox).toMatchObject([{ text: "Hello", status: "waiting", error: null }]);
  await server.last().answer(stored(server.last().data));
  expect(texts()).toEqual([]);
  expect(shared.stored.size).toBe(0);
});

test("the event settles a message before its ack, and the ack then finds nothing to do", async () => {
  const { queue, server, store, texts } = openTab();
  queue.send("general", "Hello", null);
  const reply = stored(server.last().data);
  store.update((state) => applyMessages(state, "general", [reply.message]));
  expect(texts()).toEqual([]);
  const settled = store.getState();
  await server.last().answer(reply);
  expect(store.getState()).toBe(settled);
});

test("somebody else's message with the same clientId settles nothing", async () => {
  const { queue, server, store, texts } = openTab();
  queue.send("general", "Hello", null);
  const { message } = stored(server.last().data);
  store.update((state) => applyMessages(state, "general", [{ ...message, authorId: "somebody" }]));
  expect(texts()).toEqual(["Hello"]);
});

test("after no answer it is sent again with the same clientId", async () => {
  const { queue, server, advance } = openTab();
  queue.send("general", "Hello", null);
  const [first] = server.requests;
  for (const seconds of [1, 2, 4]) {
    await server.last().fail(refused("UNAVAILABLE"));
    const before = server.requests.length;
    await advance(seconds * 1_000 - 1);
    expect(server.requests).toHaveLength(before);
    await advance(1);
    expect(server.requests).toHaveLength(before + 1);
    expect(server.last().data).toEqual(first?.data);
  }
});

test("a sender who is too quick waits for as long as the server says", async () => {
  const { queue, server, advance } = openTab();
  queue.send("general", "Hello", null);
  await server.last().fail(refused("RATE_LIMITED", 7_000));
  await advance(7_999);
  expect(server.requests).toHaveLength(1);
  await advance(1);
  expect(server.requests).toHaveLength(2);
});

test("one channel's messages go one after the other, channels do not wait for each other", async () => {
  const { queue, server, sent } = openTab();
  for (const text of ["one", "two", "three"]) queue.send("general", text, null);
  queue.send("other", "elsewhere", null);
  expect(sent()).toEqual(["one", "elsewhere"]);
  for (const seq of [1, 2, 3]) {
    const request = server.requests.findLast(({ data }) => data.channelId === "general");
    await request?.answer(stored(request.data, seq));
  }
  expect(sent()).toEqual(["one", "elsewhere", "two", "three"]);
});

test("a message that must wait keeps the later ones of its channel behind it", async () => {
  const { queue, server, sent, advance } = openTab();
  queue.send("general", "one", null);
  queue.send("general", "two", null);
  await server.last().fail(refused("INTERNAL"));
  await advance(999);
  expect(sent()).toEqual(["one"]);
  await advance(1);
  expect(sent()).toEqual(["one", "one"]);
});

test("an event that settles the first lets the second go without the ack", async () => {
  const { queue, server, store, sent } = openTab();
  queue.send("general", "one", null);
  queue.send("general", "two", null);
  store.update((state) => applyMessages(state, "general", [stored(server.last().data).message]));
  expect(sent()).toEqual(["one", "two"]);
});

test("a late failure of what has been settled holds nothing up", async () => {
  const { queue, server, store, sent } = openTab();
  for (const text of ["one", "two", "three"]) queue.send("general", text, null);
  const [first] = server.requests;
  store.update((state) => applyMessages(state, "general", [stored(first?.data ?? {}).message]));
  await first?.fail(refused("UNAVAILABLE"));
  await server.last().answer(stored(server.last().data, 2));
  expect(sent()).toEqual(["one", "two", "three"]);
});

test.each<ErrorCode>(["INVALID", "FORBIDDEN", "NOT_FOUND", "CONFLICT", "TOO_LARGE"])(
  "%s fails the message and lets the next one go",
  async (code) => {
    const { queue, server, store, sent, advance } = openTab();
    queue.send("general", "one", null);
    queue.send("general", "two", null);
    await server.last().fail(refused(code));
    expect(sent()).toEqual(["one", "two"]);
    await server.last().answer(stored(server.last().data));
    await advance(60_000);
    expect(sent()).toEqual(["one", "two"]);
    expect(store.getState().outbox).toMatchObject([{ text: "one", status: "failed", error: { code } }]);
  },
);

test("a clock that is set back lets nothing overtake what waits already", () => {
  const { queue, store, texts } = openTab();
  queue.send("general", "one", null);
  const [one] = store.getState().outbox;
  if (!one) throw new Error("Something has to wait for this test to mean anything.");
  const two = { ...one, clientId: "two", text: "two", createdAt: "1970-01-01T00:00:00.000Z" };
  store.update((state) => addPending(state, [two]));
  expect(texts()).toEqual(["one", "two"]);
});

test("a failed message is sent again when asked, or taken back", async () => {
  const { queue, server, store, sent, texts } = openTab();
  queue.send("general", "one", null);
  const clientId = String(server.last().data.clientId);
  expect(queue.discard(clientId)).toBeNull();
  await server.last().fail(refused("FORBIDDEN"));
  queue.retry(clientId);
  expect(store.getState().outbox).toMatchObject([{ status: "waiting", error: null }]);
  expect(sent()).toEqual(["one", "one"]);
  await server.last().fail(refused("FORBIDDEN"));
  expect(queue.discard(clientId)).toMatchObject({ text: "one", status: "failed" });
  expect(texts()).toEqual([]);
  expect(shared.stored.size).toBe(0);
});

test("without a connection it waits, and coming online sends at once and in order", async () => {
  const { queue, server, sent, advance } = openTab();
  server.line.isOpen = false;
  queue.send("general", "one", null);
  queue.send("general", "two", null);
  await advance(60_000);
  expect(sent()).toEqual([]);
  server.line.isOpen = true;
  queue.resume();
  expect(sent()).toEqual(["one"]);
});

test("coming back online ends the pause before the next attempt", async () => {
  const { queue, server, sent } = openTab();
  queue.send("general", "one", null);
  await server.last().fail(refused("RATE_LIMITED", 30_000));
  queue.resume();
  expect(sent()).toEqual(["one", "one"]);
});

test("the end of the session keeps everything and says so", async () => {
  const { queue, server, signedOut, texts } = openTab();
  queue.send("general", "one", null);
  server.line.isOpen = false;
  await server.last().fail(refused("UNAUTHENTICATED"));
  expect([signedOut, texts(), shared.stored.size]).toEqual([[true], ["one"], 1]);
});

test("a reload brings back what was pending, in order, failed ones as failed", async () => {
  const before = openTab();
  before.queue.send("general", "refused", null);
  await before.server.last().fail(refused("FORBIDDEN"));
  before.server.line.isOpen = false;
  await before.advance(10);
  before.queue.send("general", "one", null);
  await before.advance(10);
  before.queue.send("general", "two", "message-1");
  const written = before.store.getState().outbox;
  before.stop();

  const { store, server, sent } = openTab();
  expect(store.getState().outbox).toEqual(written);
  expect(sent()).toEqual(["one"]);
  expect(server.last().data.clientId).toBe(written[1]?.clientId);
});

test("two tabs with the same message settle it together, whichever is first", async () => {
  const first = openTab();
  first.server.line.isOpen = false;
  first.queue.send("general", "one", null);
  const second = openTab();
  expect(second.sent()).toEqual(["one"]);
  first.server.line.isOpen = true;
  first.queue.resume();
  expect(first.server.last().data).toEqual(second.server.last().data);

  await second.server.last().answer(stored(second.server.last().data));
  expect([first.texts(), second.texts(), shared.stored.size]).toEqual([[], [], 0]);
  await first.server.last().answer({ ...stored(first.server.last().data), deduped: true });
  await settle();
  expect([first.texts(), second.texts(), shared.stored.size]).toEqual([[], [], 0]);
});

test("a tab that fails late does not bring back what another has sent", async () => {
  const first = openTab();
  first.queue.send("general", "one", null);
  const second = openTab();
  await second.server.last().answer(stored(second.server.last().data));
  await first.server.last().fail(refused("UNAVAILABLE"));
  await first.advance(60_000);
  expect([first.texts(), shared.stored.size, first.sent()]).toEqual([[], 0, ["one"]]);
});

test("what a closed tab left is sent by one that is still open", async () => {
  const closing = openTab();
  const open = openTab();
  closing.server.line.isOpen = false;
  closing.queue.send("general", "left behind", null);
  closing.stop();
  expect(open.sent()).toEqual([]);
  open.queue.resume();
  expect(open.sent()).toEqual(["left behind"]);
});
