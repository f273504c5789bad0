import type { ClientToServerEvents, CommandName, CommandReply } from "@/lib/socket-events";
import type { createSocketWay } from "./over-socket";
import { isReached } from "./selectors";
import type { Store } from "./store";

export type CommandData<Name extends CommandName> = Parameters<ClientToServerEvents[Name]>[0];

/** The way to the server: a socket, or plain HTTP where there is none. */
export type Transport = {
  /** Whether the server answers, as far as is known. Those who send by themselves wait for it. */
  isOpen(): boolean;
  /**
   * Sends a command and waits for its answer; tries it also while the way is not known to be open.
   *
   * @throws CodedError with the server's code, or `UNAVAILABLE` when no answer came: it may have been
   *   obeyed all the same.
   */
  request<Name extends CommandName>(name: Name, data: CommandData<Name>): Promise<CommandReply<Name>>;
  /** Sends a command whose loss does no harm. */
  tell<Name extends CommandName>(name: Name, data: CommandData<Name>): void;
};

type TransportParts = {
  store: Store;
  isConnected: () => boolean;
  overSocket: ReturnType<typeof createSocketWay>;
  overHttp: Transport["request"];
};

/**
 * The contract's frame limit, with room for the rest of the frame. A longer text fits HTTP; as a frame
 * the server would cut the connection, and again at every attempt.
 */
const frameLimitBytes = 126 * 1024;

/** Every command takes the socket while it is connected, unless it is too long for a frame. */
export function createTransport({ store, isConnected, overSocket, overHttp }: TransportParts): Transport {
  return {
    isOpen: () => isReached(store.getState()),
    request: (name, data) =>
      isConnected() && !isLong(data) ? overSocket.request(name, data) : overHttp(name, data),
    tell: overSocket.tell,
  };
}

/** Whether the frame might be too long; a UTF-16 unit is at most three bytes of UTF-8, six as an escape. */
function isLong(data: unknown): boolean {
  const { text } = (data ?? {}) as { text?: unknown };
  if (typeof text !== "string" || text.length * 6 < frameLimitBytes) return false;
  return new TextEncoder().encode(JSON.stringify(data)).byteLength > frameLimitBytes;
}
