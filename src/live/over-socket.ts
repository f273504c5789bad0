import { CodedError } from "@/lib/errors";
import type { ChatSocket } from "@/lib/socket-client";
import type { Ack, CommandName, CommandReply } from "@/lib/socket-events";
import type { CommandData } from "./transport";

const ackTimeoutMs = 10_000;
const probeTimeoutMs = 4_000;

/** Commands over the socket; it has to be connected. */
export function createSocketWay(socket: () => ChatSocket | null, onNoAnswer: () => void) {
  /** What the ack brings, or null when none came. */
  async function ask(name: CommandName, data: unknown, timeoutMs: number): Promise<unknown> {
    const current = socket();
    // Socket.IO would keep it for later; those who retry do that themselves, and better.
    if (!current?.connected) return null;
    return untyped(current)
      .timeout(timeoutMs)
      .emitWithAck(name, data)
      .catch(() => null);
  }

  return {
    /** As `Transport.request`. */
    async request<Name extends CommandName>(
      name: Name,
      data: CommandData<Name>,
    ): Promise<CommandReply<Name>> {
      const ack = (await ask(name, data, ackTimeoutMs)) as Ack<CommandReply<Name>> | null;
      if (!ack) {
        onNoAnswer();
        throw new CodedError("UNAVAILABLE", "No answer from Parley.");
      }
      if (ack.ok) return ack.data;
      const { code, message, ...extra } = ack.error;
      throw new CodedError(code, message, extra);
    },

    /** Whether the server answers a question that costs it nothing; any answer will do. */
    probe: async (): Promise<boolean> =>
      (await ask("channel:sync", { cursors: [] }, probeTimeoutMs)) !== null,

    /** As `Transport.tell`. */
    tell<Name extends CommandName>(name: Name, data: CommandData<Name>): void {
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
