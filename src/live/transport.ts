import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { ChatSocket } from "@/lib/socket-client";
import type { Ack, ClientToServerEvents, CommandName, CommandReply } from "@/lib/socket-events";

export type CommandData<Name extends CommandName> = Parameters<ClientToServerEvents[Name]>[0];

/** The way to the server. */
export type Transport = {
  isConnected(): boolean;
  /**
   * Sends a command and waits for its answer.
   *
   * @throws CodedError with the server's code, or `UNAVAILABLE` when no answer came: it may have been
   *   obeyed all the same.
   */
  request<Name extends CommandName>(name: Name, data: CommandData<Name>): Promise<CommandReply<Name>>;
  /** Sends a command whose loss does no harm. */
  tell<Name extends CommandName>(name: Name, data: CommandData<Name>): void;
};

const ackTimeoutMs = 10_000;

/**
 * The contract's frame limit, with room for the rest of the frame. A longer text fits HTTP; as a frame
 * the server would cut the connection, and again at every attempt.
 */
const frameLimitBytes = 126 * 1024;

/** Commands over the socket, once there is one. */
export function createTransport(socket: () => ChatSocket | null, api: ApiClient): Transport {
  return {
    isConnected: () => socket()?.connected ?? false,
    async request(name, data) {
      const current = socket();
      // Socket.IO would keep it for later; those who retry do that themselves, and better.
      if (!current?.connected) throw noAnswer();
      const byHttp = isLong(data) && overHttp(api, name, data);
      if (byHttp) return byHttp;
      const answer = await untyped(current)
        .timeout(ackTimeoutMs)
        .emitWithAck(name, data)
        .catch(() => {
          throw noAnswer();
        });
      const ack = answer as Ack<CommandReply<typeof name>>;
      if (ack.ok) return ack.data;
      const { code, message, ...extra } = ack.error;
      throw new CodedError(code, message, extra);
    },
    tell(name, data) {
      const current = socket();
      if (current?.connected) untyped(current).volatile.emit(name, data);
    },
  };
}

/** Socket.IO's types cannot follow a command whose name is a type parameter; `Transport` has said it all. */
const untyped = (socket: ChatSocket) =>
  socket as unknown as {
    timeout(ms: number): { emitWithAck(name: string, data: unknown): Promise<unknown> };
    volatile: { emit(name: string, data: unknown): void };
  };

const noAnswer = () => new CodedError("UNAVAILABLE", "No answer from Parley.");

/** Whether the frame might be too long; a UTF-16 unit is at most three bytes of UTF-8, six as an escape. */
function isLong(data: unknown): boolean {
  const { text } = (data ?? {}) as { text?: unknown };
  if (typeof text !== "string" || text.length * 6 < frameLimitBytes) return false;
  return new TextEncoder().encode(JSON.stringify(data)).byteLength > frameLimitBytes;
}

/** The same command through the other door; null for those that carry no text. */
function overHttp<Name extends CommandName>(
  api: ApiClient,
  name: Name,
  data: CommandData<Name>,
): Promise<CommandReply<Name>> | null {
  const routes: {
    [Command in CommandName]?: (data: CommandData<Command>) => Promise<CommandReply<Command>>;
  } = {
    "message:send": ({ channelId, ...message }) =>
      api("POST /channels/:id/messages", { id: channelId, ...message }),
    "message:edit": ({ messageId, text }) => api("PATCH /messages/:id", { id: messageId, text }),
  };
  return routes[name]?.(data) ?? null;
}
