import { beforeEach, describe, expect, test } from "vitest";
import type { ChatSocket } from "@/lib/socket-client";
import { createConnection } from "./connection";
import { createFakePage } from "./fake-page";
import { aState, createManualClock } from "./fake-parts";
import { createStore, type Store } from "./store";

let store: Store;
let advance: (ms: number) => Promise<void>;
let connection: ReturnType<typeof createConnection>;
let calls: string[];
let socket: { connected: boolean; active: boolean };
let device: ReturnType<typeof createFakePage>["device"];
let happen: ReturnType<typeof createFakePage>["happen"];
let isAlive: boolean;
let http: { answers: boolean; asked: number; refreshed: number };
let reached: number;
let stop: () => void;
let isThere: boolean;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  calls = [];
  isAlive = true;
  isThere = true;
  http = { answers: false, asked: 0, refreshed: 0 };
  reached = 0;
  store = createStore(aState());
  const fakePage = createFakePage();
  device = fakePage.device;
  happen = fakePage.happen;
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
    page: fakePage.page,
    socket: () => (isThere ? (fake as unknown as ChatSocket) : null),
    probe: async () => isAlive,
    poll: async () => {
      http.asked += 1;
      return http.answers;
    },
    refresh: () => {
      http.refreshed += 1;
    },
    onReached: () => {
      reached += 1;
    },
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

test("where the socket's code is still to come it says that it connects, and asks over HTTP when that takes long", async () => {
  stop();
  isThere = false;
  stop = connection.start(true);
  calls.length = 0;
  expect(store.getState().connection).toMatchObject({ status: "connecting", since: expect.any(Number) });
  expect(http.asked).toBe(0);
  http.answers = true;
  await advance(60_000);
  expect(status()).toBe("polling");
  isThere = true;
  connection.opened();
  expect(calls).toEqual(["connect"]);
  connect();
  expect(status()).toBe("online");
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
  happen.network();
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
  happen.network();
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

describe("while no socket can be had", () => {
  beforeEach(() => {
    http.answers = true;
  });

  test("HTTP stands in for it, and says so", async () => {
    await advance(7_499);
    expect([status(), http.asked]).toEqual(["connecting", 0]);
    await advance(1);
    expect([status(), http.asked, reached]).toEqual(["polling", 1, 1]);
    connection.refused(new Error("websocket error"));
    expect(status()).toBe("polling");
  });

  test("also when there was one before", async () => {
    connect();
    lose("transport close");
    await advance(7_500);
    expect([status(), reached]).toEqual(["polling", 2]);
  });

  test("a short loss never comes to that", async () => {
    connect();
    lose("transport close");
    await advance(5_000);
    connect();
    await advance(60_000);
    expect([status(), http.asked, reached]).toEqual(["online", 0, 2]);
  });

  test("a socket takes over as soon as there is one, and is told of everything anew", async () => {
    await advance(20_000);
    const { asked } = http;
    connect();
    await advance(60_000);
    expect([status(), http.asked, reached]).toEqual(["online", asked, 2]);
  });

  test("it asks every few seconds, seldom when nobody looks, and at once when somebody does", async () => {
    await advance(7_500);
    const askedIn = async (ms: number) => {
      const before = http.asked;
      await advance(ms);
      return http.asked - before;
    };
    expect(await askedIn(25_000)).toBe(10);
    device.hasFocus = false;
    expect(await askedIn(25_000)).toBeLessThan(6);
    device.isVisible = false;
    await advance(6_000);
    expect(await askedIn(60_000)).toBe(2);
    device.isVisible = device.hasFocus = true;
    connection.woken();
    expect(await askedIn(0)).toBe(1);
  });

  test("now and then it also asks for what has no cursor", async () => {
    await advance(7_500 + 16 * 2_500);
    expect(http.refreshed).toBe(2);
  });

  test("without an answer it says so, and asks less and less often", async () => {
    await advance(7_500);
    http.answers = false;
    await advance(2_500);
    expect(status()).toBe("reconnecting");
    const { asked } = http;
    await advance(120_000);
    expect(http.asked - asked).toBeLessThan(9);
    http.answers = true;
    happen.network();
    await advance(0);
    expect([status(), reached]).toEqual(["polling", 2]);
  });

  test("the end of the session ends the questions", async () => {
    await advance(10_000);
    connection.signOut();
    const { asked } = http;
    await advance(60_000);
    expect([status(), http.asked]).toEqual(["signed-out", asked]);
  });
});

describe("a connection that is in doubt", () => {
  test("is left when the other end does not answer", async () => {
    connect();
    isAlive = false;
    await connection.doubt();
    await advance(2_000);
    expect(calls).toEqual(["disconnect", "connect"]);
  });

  test("is kept when it does", async () => {
    connect();
    await connection.doubt();
    await advance(2_000);
    expect([status(), calls]).toEqual(["online", []]);
  });
});

test("stopping ends all of it", async () => {
  connect();
  lose("io server disconnect");
  stop();
  http.answers = true;
  await advance(60_000);
  expect([calls, http.asked]).toEqual([["disconnect"], 0]);
});
