import type { Log } from "../log";
import type { ParleyServer } from "./types";

/** Frames that wait for a connection. A group of messages is one; a reader who keeps up has a few. */
const framesLimit = 1_000;
const bytesLimit = 8 * 1024 * 1024;

/** The part of an Engine.IO connection that this looks at; its types leave the buffer's packets out. */
type Connection = { id: string; writeBuffer: { data?: unknown }[]; close(discard: boolean): void };

/**
 * Cuts connections that do not take what is sent to them: what waits for them is memory. They come back
 * by themselves and ask for what they missed.
 *
 * Socket.IO holds the queue, not the WebSocket: there, `bufferedAmount` stays 0.
 */
export async function cutSlowReaders(io: ParleyServer, log: Log): Promise<void> {
  const { clients } = io.engine as unknown as { clients: Record<string, Connection> };
  for (const connection of Object.values(clients)) {
    const { id, writeBuffer } = connection;
    // Nearly all of them, nearly always.
    if (writeBuffer.length < 8) continue;
    const bytes = writeBuffer.reduce((sum, { data }) => sum + sizeOf(data), 0);
    if (writeBuffer.length <= framesLimit && bytes <= bytesLimit) continue;
    log.warn({ connection: id, frames: writeBuffer.length, bytes }, "A connection that does not read is cut");
    connection.close(true);
  }
}

const sizeOf = (data: unknown): number =>
  typeof data === "string" || Buffer.isBuffer(data) ? data.length : 0;
