import { beforeEach, expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { ChatSocket } from "@/lib/socket-client";
import { aMessage, aState, createManualClock, settle } from "./fake-parts";
import { createHttpWay } from "./over-http";
import { createSocketWay } from "./over-socket";
import { createStore } from "./store";
import { createTransport, type Transport } from "./transport";

type Call = {
  way: "socket" | "http";
  name: string;
  data: unknown;
  answer: (reply: unknown) => void;
  fail: (error: Error) => void;
};

let calls: Call[];
let isConnected: boolean;
let doubts: number;
let transport: Transport;
let advance: (ms: number) => Promise<void>;

beforeEach(() => {
  calls = [];
  isConnected = true;
  doubts = 0;
  const manual = createManualClock();
  advance = manual.advance;
  const call = (way: Call["way"], name: string, data: unknown) =>
    new Promise((answer, fail) => calls.push({ way, name, data, answer, fail }));
  const socket = {
    get connected() {
      return isConnected;
    },
    timeout: () => ({ emitWithAck: (name: string, data: unknown) => call("socket", name, data) }),
    volatile: { emit: (name: string, data: unknown) => void call("socket", name, data) },
  };
  const api = ((name: string, data: unknown) => call("http", name, data)) as unknown as ApiClient;
  transport = createTransport({
    store: createStore(aState()),
    isConnected: () => isConnected,
    overSocket: createSocketWay(
      () => socket as unknown as ChatSocket,
      () => {
        doubts += 1;
      },
    ),
    overHttp: createHttpWay(api, manual.clock),
  });
});

const message = { channelId: "general", clientId: "client-1", text: "Hello", threadId: null };
const last = () => {
  const call = calls.at(-1);
  if (!call) throw new Error("Nothing was sent.");
  return call;
};

test("a command takes the socket, and its ack is the answer", async () => {
  const reply = transport.request("message:send", message);
  expect(last()).toMatchObject({ way: "socket", name: "message:send", data: message });
  const data = { message: aMessage(1), deduped: false };
  last().answer({ ok: true, data });
  expect(await reply).toEqual(data);
});

test("a refusal is the server's, with all that it says", async () => {
  const reply = transport.request("message:send", message);
  last().answer({ ok: false, error: { code: "RATE_LIMITED", message: "Too often.", retryAfterMs: 7 } });
  await expect(reply).rejects.toMatchObject({ code: "RATE_LIMITED", extra: { retryAfterMs: 7 } });
  expect(doubts).toBe(0);
});

test("an ack that does not come puts the connection in doubt", async () => {
  const reply = transport.request("message:send", message);
  last().fail(new Error("operation has timed out"));
  await expect(reply).rejects.toMatchObject({ code: "UNAVAILABLE" });
  expect(doubts).toBe(1);
});

test("without a socket the same commands are calls of the API", async () => {
  isConnected = false;
  void transport.request("message:send", message);
  void transport.request("message:edit", { messageId: "message-1", text: "Hi" });
  void transport.request("message:delete", { messageId: "message-1" });
  void transport.request("reaction:add", { messageId: "message-1", emoji: "👍" });
  void transport.request("reaction:remove", { messageId: "message-1", emoji: "👍" });
  void transport.request("channel:sync", { cursors: [{ channelId: "general", version: 3 }] });
  void transport.request("channel:read", { channelId: "general", seq: 9 });
  void transport.request("channel:markUnread", { channelId: "general", seq: 6 });
  const { channelId: id, ...rest } = message;
  expect(calls.map(({ way, name, data }) => [way, name, data])).toEqual([
    ["http", "POST /channels/:id/messages", { id, ...rest }],
    ["http", "PATCH /messages/:id", { id: "message-1", text: "Hi" }],
    ["http", "DELETE /messages/:id", { id: "message-1" }],
    ["http", "PUT /messages/:id/reactions", { id: "message-1", emoji: "👍", on: true }],
    ["http", "PUT /messages/:id/reactions", { id: "message-1", emoji: "👍", on: false }],
    ["http", "POST /sync", { cursors: [{ channelId: "general", version: 3 }] }],
    ["http", "POST /channels/:id/read", { id: "general", seq: 9 }],
    ["http", "POST /channels/:id/unread", { id: "general", seq: 6 }],
  ]);
});

test("an HTTP call that hangs is given up", async () => {
  isConnected = false;
  const reply = transport.request("message:send", message).catch((error: CodedError) => error.code);
  await advance(20_000);
  expect(await reply).toBe("UNAVAILABLE");
});

test("what belongs to a connection fails without one, and what may be lost is", async () => {
  isConnected = false;
  await expect(transport.request("room:join", { channelId: "general" })).rejects.toBeInstanceOf(CodedError);
  transport.tell("typing:start", { channelId: "general" });
  expect(calls).toEqual([]);
});

test("a text that no frame holds goes by HTTP, with a socket or without", async () => {
  void transport.request("message:send", { ...message, text: "💥".repeat(40_000) });
  await settle();
  expect(last()).toMatchObject({ way: "http", name: "POST /channels/:id/messages" });
});
