import { beforeEach, expect, test } from "vitest";
import type { ChatSocket } from "@/lib/socket-client";
import { createConnection } from "./connection";
import { aState, createManualClock } from "./fake-parts";
import type { Page } from "./page";
import { createStore, type Store } from "./store";

let store: Store;
let advance: (ms: number) => Promise<void>;
let connection: ReturnType<typeof createConnection>;
let calls: string[];
let socket: { connected: boolean; active: boolean };
let device: { isOnline: boolean; change: () => void };
let stop: () => void;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  calls = [];
  store = createStore(aState());
  device = { isOnline: true, change: () => undefined };
  const page: Page = {
    isVisible: () => true,
    isOnline: () => device.isOnline,
    onVisibilityChange: () => () => undefined,
    onInput: () => () => undefined,
    onNetworkChange(listener) {
      device.change = listener;
      return () => undefined;
    },
  };
  const fake = {
    connected: false,
    active: true,
    connect() {
      calls.push("connect");
      return fake;
    },
    disconnect() {
      calls.push("disconnect");
      if (fake.connected) {
        fake.connected = false;
        connection.disconnected("io client disconnect");
      }
      return fake;
    },
  };
  socket = fake;
  connection = createConnection({
    store,
    clock: manual.clock,
    page,
    socket: () => fake as unknown as ChatSocket,
  });
  stop = connection.start();
  calls.length = 0;
});

const status = () => store.getState().connection.status;
function connect() {
  socket.connected = true;
  connection.connected();
}
function lose(reason: string) {
  socket.connected = false;
  connection.disconnected(reason);
}

test("says how it stands: connecting, online, reconnecting", () => {
  expect(status()).toBe("connecting");
  connect();
  expect(status()).toBe("online");
  lose("transport close");
  expect(status()).toBe("reconnecting");
});

test("keeps the time since when it stands so", async () => {
  connect();
  const { since } = store.getState().connection;
  await advance(5_000);
  lose("ping timeout");
  expect(store.getState().connection.since).toBe(since + 5_000);
  await advance(5_000);
  connection.refused(new Error("websocket error"));
  expect(store.getState().connection.since).toBe(since + 5_000);
});

test("leaves an ordinary loss to Socket.IO", async () => {
  connect();
  lose("transport close");
  await advance(60_000);
  expect(calls).toEqual([]);
});

test("comes back by itself when the server hangs up, slower each time", async () => {
  for (const seconds of [1, 2, 4]) {
    connect();
    lose("io server disconnect");
    await advance(seconds * 1_000 - 1);
    expect(calls).toEqual([]);
    await advance(1);
    expect(calls.splice(0)).toEqual(["connect"]);
  }
  connect();
  await advance(20_000);
  lose("io server disconnect");
  await advance(1_000);
  expect(calls).toEqual(["connect"]);
});

test("tries again when the server, not the network, refuses it", async () => {
  socket.active = false;
  connection.refused(Object.assign(new Error("No."), { data: { code: "UNAVAILABLE" } }));
  await advance(1_000);
  expect(calls).toEqual(["connect"]);
});

test("without a session it stops for good", async () => {
  connect();
  lose("transport close");
  socket.active = false;
  connection.refused(Object.assign(new Error("No."), { data: { code: "UNAUTHENTICATED" } }));
  calls.length = 0;
  device.change();
  connection.woken();
  await advance(600_000);
  expect([status(), calls]).toEqual(["signed-out", []]);
});

test("a revoked session is hung up, and its end is not taken for a loss", async () => {
  connect();
  connection.signOut();
  lose("io server disconnect");
  await advance(600_000);
  expect([status(), calls]).toEqual(["signed-out", ["disconnect"]]);
});

test("says that the device has no network, and connects as soon as it has", () => {
  connect();
  device.isOnline = false;
  lose("transport close");
  expect(status()).toBe("offline");
  device.isOnline = true;
  device.change();
  expect([status(), calls]).toEqual(["reconnecting", ["disconnect", "connect"]]);
});

test("a draining instance is left within the time that it gives", async () => {
  connect();
  connection.draining(10_000);
  await advance(4_999);
  expect(calls).toEqual([]);
  await advance(1);
  expect(calls).toEqual(["disconnect", "connect"]);
});

test("a loss before that time makes leaving needless", async () => {
  connect();
  connection.draining(10_000);
  lose("transport close");
  connect();
  await advance(60_000);
  expect(calls).toEqual([]);
});

test("whoever comes back to the tab does not wait for the next attempt", () => {
  connect();
  connection.woken();
  expect(calls).toEqual([]);
  lose("transport close");
  connection.woken();
  expect(calls).toEqual(["disconnect", "connect"]);
});

test("stopping ends all of it", async () => {
  connect();
  lose("io server disconnect");
  stop();
  await advance(60_000);
  expect(calls).toEqual(["disconnect"]);
});
