import type { ChatSocket } from "@/lib/socket-client";
import { backoffMs, type Clock } from "./clock";
import type { Page } from "./page";
import type { Connection } from "./state";
import type { Store } from "./store";

/** A connection that lasted this long was a good one: the next failure is the first again. */
const goodMs = 10_000;

type ConnectionParts = { store: Store; clock: Clock; page: Page; socket: () => ChatSocket | null };

/** Keeps the socket connected for as long as there is a session, and says how it stands. */
export function createConnection({ store, clock, page, socket }: ConnectionParts) {
  let stopWaiting = (): void => undefined;
  let failures = 0;
  let wasOnline = false;

  function show(status: Connection["status"]): void {
    store.update((state) =>
      state.connection.status === status && state.connection.since > 0
        ? state
        : { ...state, connection: { status, since: clock.now() } },
    );
  }

  const isSignedOut = () => store.getState().connection.status === "signed-out";
  const isConnected = () => socket()?.connected ?? false;

  function showDown(): void {
    if (!isSignedOut()) show(page.isOnline() ? (wasOnline ? "reconnecting" : "connecting") : "offline");
  }

  function connectIn(ms: number, isAnew = false): void {
    stopWaiting();
    stopWaiting = clock.after(ms, () => (isAnew ? connectAnew() : socket()?.connect()));
  }

  /** Now, without waiting for what Socket.IO has in mind. */
  function connectAnew(): void {
    if (isSignedOut()) return;
    stopWaiting();
    socket()?.disconnect().connect();
  }

  function signOut(): void {
    stopWaiting();
    show("signed-out");
    socket()?.disconnect();
  }

  return {
    signOut,

    connected(): void {
      stopWaiting();
      wasOnline = true;
      show("online");
    },

    disconnected(reason: string): void {
      stopWaiting();
      const { status, since } = store.getState().connection;
      if (status === "online" && clock.now() - since > goodMs) failures = 0;
      showDown();
      // Socket.IO comes back by itself, except when the server hangs up on it.
      if (reason === "io server disconnect" && !isSignedOut()) connectIn(backoffMs(failures++, clock));
    },

    /** A connection could not be made. */
    refused(error: Error & { data?: { code?: string } }): void {
      if (error.data?.code === "UNAUTHENTICATED") {
        signOut();
        return;
      }
      showDown();
      // Refused by the server and not by the network: Socket.IO gives up then.
      if (!socket()?.active) connectIn(backoffMs(failures++, clock));
    },

    /** The instance is going: everyone on it comes back at a time of their own. */
    draining(reconnectInMs: number): void {
      connectIn(clock.random() * reconnectInMs, true);
    },

    /** The tab is looked at again, so whoever looks need not wait. */
    woken(): void {
      if (!isConnected()) connectAnew();
    },

    /** Opens the connection and minds the device's network; the function that comes back ends both. */
    start(): () => void {
      showDown();
      const stopListening = page.onNetworkChange(() => {
        // Without a network the connection only seems to be there: trying anew shows it at once, and not
        // when the next ping is missed. To a server on this same machine it simply comes back.
        if (!page.isOnline() || !isConnected()) connectAnew();
        if (!isConnected()) showDown();
      });
      socket()?.connect();
      return () => {
        stopWaiting();
        stopListening();
        socket()?.disconnect();
      };
    },
  };
}
