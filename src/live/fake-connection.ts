import type { ChatSocket } from "@/lib/socket-client";
import { createConnection } from "./connection";
import { createFakePage } from "./fake-page";
import { aState, createManualClock } from "./fake-parts";
import { createStore } from "./store";

/**
 * A connection, started, whose socket, server, page and time a test holds in its hands.
 *
 * @param code whether the socket's code is there already
 */
export function createFakeConnection(code = { isThere: true }) {
  const { clock, advance } = createManualClock();
  const { page, device, happen } = createFakePage();
  const store = createStore(aState());
  const calls: string[] = [];
  const http = { answers: false, asked: 0, refreshed: 0 };
  const server = { isAlive: true };
  let reached = 0;
  const socket = {
    connected: false,
    active: true,
    connect() {
      calls.push("connect");
      return socket;
    },
    disconnect() {
      calls.push("disconnect");
      if (socket.connected) {
        socket.connected = false;
        connection.disconnected("io client disconnect");
      }
      return socket;
    },
  };
  const connection = createConnection({
    ...{ store, clock, page },
    socket: () => (code.isThere ? (socket as unknown as ChatSocket) : null),
    probe: async () => server.isAlive,
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
  const stop = connection.start(!code.isThere);
  calls.length = 0;
  return {
    ...{ store, advance, connection, socket, device, happen, http, server, stop },
    /** What was asked of the socket. */
    calls,
    reached: () => reached,
    status: () => store.getState().connection.status,
    connect() {
      socket.connected = true;
      connection.connected();
    },
    lose(reason: string) {
      socket.connected = false;
      connection.disconnected(reason);
    },
  };
}
