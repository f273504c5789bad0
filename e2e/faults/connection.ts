import { io, type Socket } from "socket.io-client";
import type { Ack, CommandName, CommandReply, Events } from "@/lib/socket-events";
import type { Random } from "@/test/random";

export type Connection = {
  socket: Socket;
  request<Name extends CommandName>(name: Name, data: object): Promise<Ack<CommandReply<Name>>>;
  isClosed(): boolean;
  close(): void;
};

// Generous: on a busy machine an impatient client makes its own storm.
const ackTimeoutMs = 10_000;

/**
 * A connection that comes back whatever happens, also where Socket.IO gives up, and that goes when its
 * instance says that it ends.
 */
export function openConnection(url: string, token: string, random: Random): Connection {
  let isClosed = false;
  const socket: Socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    auth: { token },
    // By this the balancer tells clients apart.
    extraHeaders: { authorization: `Bearer ${token}` },
    timeout: 10_000,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_500,
  });
  const comeBack = () => {
    if (!socket.active && !isClosed) setTimeout(() => !isClosed && socket.connect(), 200 + random.below(800));
  };
  const renew = () => void (isClosed || socket.disconnect().connect());
  socket.on("disconnect", comeBack);
  socket.on("connect_error", comeBack);
  socket.on("server:draining", ({ reconnectInMs }: Events["server:draining"]) => {
    setTimeout(renew, random.below(reconnectInMs));
  });
  return {
    socket,
    async request<Name extends CommandName>(name: Name, data: object) {
      const { id } = socket;
      try {
        return (await socket.timeout(ackTimeoutMs).emitWithAck(name, data)) as Ack<CommandReply<Name>>;
      } catch {
        // An answer that does not come may mean that nothing does.
        if (socket.connected && socket.id === id) renew();
        return { ok: false, error: { code: "UNAVAILABLE", message: "No answer." } };
      }
    },
    isClosed: () => isClosed,
    close() {
      isClosed = true;
      socket.disconnect();
    },
  };
}
