import { describe, expect, test } from "vitest";
import { createFakeConnection } from "./fake-connection";

test("says how it stands: connecting, online, reconnecting", () => {
  const { connect, lose, status } = createFakeConnection();
  expect(status()).toBe("connecting");
  connect();
  expect(status()).toBe("online");
  lose("transport close");
  expect(status()).toBe("reconnecting");
});

test("where the socket's code is still to come it says that it connects, and asks over HTTP when that takes long", async () => {
  const code = { isThere: false };
  const { advance, calls, connect, connection, http, status, store } = createFakeConnection(code);
  expect(store.getState().connection).toMatchObject({ status: "connecting", since: expect.any(Number) });
  expect(http.asked).toBe(0);
  http.answers = true;
  await advance(60_000);
  expect(status()).toBe("polling");
  code.isThere = true;
  connection.opened();
  expect(calls).toEqual(["connect"]);
  connect();
  expect(status()).toBe("online");
});

test("keeps the time since when it stands so", async () => {
  const { advance, connect, connection, lose, store } = createFakeConnection();
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
  const { advance, calls, connect, lose } = createFakeConnection();
  connect();
  lose("transport close");
  await advance(60_000);
  expect(calls).toEqual([]);
});

test("comes back by itself when the server hangs up, slower each time", async () => {
  const { advance, calls, connect, lose } = createFakeConnection();
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
  const { advance, calls, connection, socket } = createFakeConnection();
  socket.active = false;
  connection.refused(Object.assign(new Error("No."), { data: { code: "UNAVAILABLE" } }));
  await advance(1_000);
  expect(calls).toEqual(["connect"]);
});

test("without a session it stops for good", async () => {
  const { advance, calls, connect, connection, happen, lose, socket, status } = createFakeConnection();
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
  const { advance, calls, connect, connection, lose, status } = createFakeConnection();
  connect();
  connection.signOut();
  lose("io server disconnect");
  await advance(600_000);
  expect([status(), calls]).toEqual(["signed-out", ["disconnect"]]);
});

test("says that the device has no network, and connects as soon as it has", () => {
  const { calls, connect, device, happen, lose, status } = createFakeConnection();
  connect();
  device.isOnline = false;
  lose("transport close");
  expect(status()).toBe("offline");
  device.isOnline = true;
  happen.network();
  expect([status(), calls]).toEqual(["reconnecting", ["disconnect", "connect"]]);
});

test("a draining instance is left within the time that it gives", async () => {
  const { advance, calls, connect, connection } = createFakeConnection();
  connect();
  connection.draining(10_000);
  await advance(4_999);
  expect(calls).toEqual([]);
  await advance(1);
  expect(calls).toEqual(["disconnect", "connect"]);
});

test("a loss before that time makes leaving needless", async () => {
  const { advance, calls, connect, connection, lose } = createFakeConnection();
  connect();
  connection.draining(10_000);
  lose("transport close");
  connect();
  await advance(60_000);
  expect(calls).toEqual([]);
});

test("whoever comes back to the tab does not wait for the next attempt", () => {
  const { calls, connect, connection, lose } = createFakeConnection();
  connect();
  connection.woken();
  expect(calls).toEqual([]);
  lose("transport close");
  connection.woken();
  expect(calls).toEqual(["disconnect", "connect"]);
});

describe("a connection that is in doubt", () => {
  test("is left when the other end does not answer", async () => {
    const { advance, calls, connect, connection, server } = createFakeConnection();
    connect();
    server.isAlive = false;
    await connection.doubt();
    await advance(2_000);
    expect(calls).toEqual(["disconnect", "connect"]);
  });

  test("is kept when it does", async () => {
    const { advance, calls, connect, connection, status } = createFakeConnection();
    connect();
    await connection.doubt();
    await advance(2_000);
    expect([status(), calls]).toEqual(["online", []]);
  });
});

test("stopping ends all of it", async () => {
  const { advance, calls, connect, http, lose, stop } = createFakeConnection();
  connect();
  lose("io server disconnect");
  stop();
  http.answers = true;
  await advance(60_000);
  expect([calls, http.asked]).toEqual([["disconnect"], 0]);
});
