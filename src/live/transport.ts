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

/** Commands over the socket, once there is one. */
export function createTransport(socket: () => ChatSocket | null): Transport {
  return {
    isConnected: () => socket()?.connected ?? false,
    async request(name, data) {
      const current = socket();
      // Socket.IO would keep it for later; those who retry do that themselves, and better.
      if (!current?.connected) throw noAnswer();
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
