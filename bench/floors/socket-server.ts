import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { Server } from "socket.io";
import type { Message } from "@/lib/objects";
import { answerCalls } from "../process/answer-calls";

/**
 * The floor: a Socket.IO server as a first page of its manual has it, with no sessions, no rights, no
 * limits and no order. With a database it stores each message by one INSERT before it emits it.
 */
async function listen({ databaseUrl }: { databaseUrl: string | null }): Promise<{ url: string }> {
  const sql = databaseUrl ? postgres(databaseUrl, { max: 10 }) : null;
  const httpServer = createServer();
  const io = new Server(httpServer, { serveClient: false, perMessageDeflate: false });
  let version = 0;
  io.on("connection", (socket) => {
    const { channelId } = socket.handshake.auth as { channelId: string };
    const authorId = randomBytes(16).toString("hex");
    void socket.join(channelId);
    socket.on("message:send", async ({ clientId, text }: Message, ack: (result: unknown) => void) => {
      const message = toMessage(++version, channelId, clientId, authorId, text);
      if (sql)
        await sql`
          insert into floor_messages (id, channel_id, seq, version, author_id, client_id, text, created_at)
          values (${message.id}, ${channelId}, ${message.seq}, ${message.seq}, ${message.authorId}, ${clientId}, ${text}, now())`;
      io.to(channelId).emit("message:new", { channelId, version: message.version, messages: [message] });
      ack({ ok: true, data: { message, deduped: false } });
    });
  });
  await new Promise<void>((resolve) => httpServer.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}` };
}

/** As long on the wire as Parley's. */
function toMessage(
  seq: number,
  channelId: string,
  clientId: string | null,
  authorId: string,
  text: string,
): Message {
  return {
    ...{ id: randomUUID(), channelId, seq, version: seq, clientId, authorId, text },
    ...{ createdAt: new Date().toISOString(), editedAt: null, deletedAt: null, threadId: null },
    ...{
      replyCount: 0,
      lastReplyAt: null,
      reactions: [],
      mentions: [],
      files: [],
      previews: [],
      pinnedAt: null,
      pinnedBy: null,
      alsoInChannel: false,
      repliers: [],
    },
  };
}

const calls = { listen };
export type SocketServerCalls = typeof calls;
answerCalls(calls);
