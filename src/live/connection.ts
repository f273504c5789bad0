import type { ChatSocket } from "@/lib/socket-client";
import { backoffMs, type Clock } from "./clock";
import type { Page } from "./page";
import { createPolling } from "./polling";
import type { Connection } from "./state";
import type { Store } from "./store";

/** A connection that lasted this long was a good one: the next failure is the first again. */
const goodMs = 10_000;
/** Without a socket for so long, HTTP stands in for it; most losses are over sooner. */
const patienceMs = 5_000;
/** A doubted connection is left within this time: an instance that stalls must not lose everyone at once. */
const leaveWithinMs = 2_000;

type ConnectionParts = {
  store: Store;
  clock: Clock;
  page: Page;
  /** Null where this server has no sockets. */
  socket: () => ChatSocket | null;
  /** Whether the other end of the socket answers a question, soon. */
  probe: () => Promise<boolean>;
  /** Asks over HTTP what has changed; resolves to whether an answer came. */
  poll: () => Promise<boolean>;
  /** Asks for what has no cursor. */
  refresh: () => void;
  /** The server is reached, for the first time, again, or in another way. */
  onReached: () => void;
};

/**
 * Keeps the way to the server open for as long as there is a session, and says how it stands: a socket,
 * tried for ever, and questions over HTTP for as long as there is none.
 */
export function createConnection(parts: ConnectionParts) {
  const { store, clock, page, socket, probe, poll, refresh, onReached } = parts;
  const polling = createPolling({ clock, page, ask: poll, refresh, onAnswer, onSilence });
  let stopWaiting = (): void => undefined;
  let failures = 0;
  let wasLive = false;
  let isProbing = false;

  function show(status: Connection["status"]): void {
    store.update((state) =>
      state.connection.status === status && state.connection.since > 0
        ? state
        : { ...state, connection: { status, since: clock.now() } },
    );
  }

  const status = () => store.getState().connection.status;
  const isSignedOut = () => status() === "signed-out";
  const isConnected = () => socket()?.connected ?? false;

  function showDown(): void {
    if (!isSignedOut()) show(page.isOnline() ? (wasLive ? "reconnecting" : "connecting") : "offline");
  }

  function onAnswer(): void {
    if (isSignedOut() || isConnected() || status() === "polling") return;
    wasLive = true;
    show("polling");
    onReached();
  }

  function onSilence(): void {
    if (!isConnected()) showDown();
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
    polling.end();
    show("signed-out");
    socket()?.disconnect();
  }

  return {
    signOut,

    connected(): void {
      stopWaiting();
      polling.end();
      wasLive = true;
      show("online");
      onReached();
    },

    disconnected(reason: string): void {
      stopWaiting();
      const { since } = store.getState().connection;
      if (status() === "online" && clock.now() - since > goodMs) failures = 0;
      if (isSignedOut()) return;
      showDown();
      polling.begin(patienceMs);
      // Socket.IO comes back by itself, except when the server hangs up on it.
      if (reason === "io server disconnect") connectIn(backoffMs(failures++, clock));
    },

    /** There is a socket now. */
    opened(): void {
      if (!isSignedOut()) socket()?.connect();
    },

    /** A connection could not be made. */
    refused(error: Error & { data?: { code?: string } }): void {
      if (error.data?.code === "UNAUTHENTICATED") {
        signOut();
        return;
      }
      // While HTTP answers, a socket that fails is no news.
      if (status() !== "polling") showDown();
      // Refused by the server and not by the network: Socket.IO gives up then.
      if (!socket()?.active) connectIn(backoffMs(failures++, clock));
    },

    /** The instance is going: everyone on it comes back at a time of their own. */
    draining(reconnectInMs: number): void {
      connectIn(clock.random() * reconnectInMs, true);
    },

    /**
     * An answer is overdue, or the device has slept: the connection may be dead without knowing it, and
     * the next ping would show that most of a minute later.
     */
    async doubt(): Promise<void> {
      if (!isConnected() || isProbing) return;
      isProbing = true;
      const isAlive = await probe();
      isProbing = false;
      if (!isAlive && isConnected()) connectIn(clock.random() * leaveWithinMs, true);
    },

    /** The tab is looked at again, so whoever looks need not wait. */
    woken(): void {
      if (isConnected()) return;
      connectAnew();
      polling.hurry();
    },

    /**
     * Opens the way and minds the device's network; the function that comes back ends both. Where the
     * socket's code is still to come, `opened` tells when it is there.
     */
    start(isSocketAwaited = false): () => void {
      showDown();
      const stopListening = page.onNetworkChange(() => {
        // Without a network the connection only seems to be there: trying anew shows it at once, and not
        // when the next ping is missed. To a server on this same machine it simply comes back.
        if (!page.isOnline() || !isConnected()) connectAnew();
        if (isConnected()) return;
        showDown();
        polling.hurry();
      });
      polling.begin(socket() || isSocketAwaited ? patienceMs : 0);
      socket()?.connect();
      return () => {
        stopWaiting();
        stopListening();
        socket()?.disconnect();
        polling.end();
      };
    },
  };
}
