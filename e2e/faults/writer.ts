import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ErrorCode } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import type { CommandName } from "@/lib/socket-events";
import type { Random } from "@/test/random";
import type { Connection } from "./connection";
import type { History, Written } from "./history";

export type Writer = {
  /** Writes nothing new; resolves when all that was written is acknowledged or refused. */
  finish(): Promise<void>;
};

export type WriterOptions = {
  authorId: string;
  channelIds: readonly string[];
  connection: Connection;
  history: History;
  random: Random;
  /** Between two messages of one person into one channel, on average. */
  pauseMs: number;
};

/**
 * Writes into each channel, one message after the other, each again with the same `clientId` until it is
 * answered for good; now and then it replies, changes what it wrote, reacts and marks as read.
 */
export function startWriter(options: WriterOptions): Writer {
  const { authorId, connection, history, random, pauseMs } = options;
  const { socket, request, isClosed } = connection;
  let isWriting = true;
  const oneIn = (count: number) => random.below(count) === 0;

  async function write(channelId: string): Promise<void> {
    let root: string | null = null;
    while (isWriting && !isClosed()) {
      const clientId = randomUUID();
      const written: Written = {
        ...{ authorId, channelId, clientId, text: `${clientId} is what I say` },
        ...{ attempts: 0, firstSentAt: Date.now(), acked: null, ackedAt: 0, refused: null },
        ...{ changes: [], isShownAsSent: false },
      };
      history.written.push(written);
      const isReply: boolean = root !== null && oneIn(8);
      if (isReply) history.counts.replies++;
      await deliver(written, isReply ? { threadId: root, alsoToChannel: oneIn(3) } : { threadId: null });
      if (written.acked) await goOn(written, written.acked);
      // A thread goes on for a while, then another begins.
      if (!isReply || oneIn(4)) root = written.acked && !isReply ? written.acked.id : null;
      await pause(written.refused ? 300 : random.below(pauseMs * 2 + 1));
    }
  }

  async function deliver(
    written: Written,
    place: { threadId: string | null; alsoToChannel?: boolean },
  ): Promise<void> {
    const { channelId, clientId, text } = written;
    while (!isClosed()) {
      if (!socket.connected) {
        await pause(50);
        continue;
      }
      if (written.attempts++ === 1) history.counts.retried++;
      const answer = await request("message:send", { channelId, clientId, text, ...place });
      written.ackedAt = Date.now();
      if (answer.ok) {
        history.counts.acked++;
        if (answer.data.deduped) history.counts.deduped++;
        written.acked = history.learn(answer.data.message, `the ack to ${authorId}`);
        return;
      }
      if (!isTransient(answer.error.code)) {
        written.refused = answer.error.code;
        return;
      }
      await pause(100 + random.below(200));
    }
  }

  /** What people do beside sending. An answer that does not come leaves open whether it was done. */
  async function goOn(written: Written, { id, channelId, seq }: Message): Promise<void> {
    const change = async (name: CommandName, data: object) => {
      const answer = await request(name as "message:edit", data);
      if (answer.ok) written.changes.push(history.learn(answer.data.message, `the ack to ${authorId}`));
      if (answer.ok && name !== "message:delete")
        history.counts[name === "message:edit" ? "edits" : "reactions"]++;
    };
    if (oneIn(15)) await change("message:edit", { messageId: id, text: `${written.text}, better` });
    if (oneIn(15)) {
      await change("reaction:add", { messageId: id, emoji: "👋" });
      if (oneIn(3)) await change("reaction:remove", { messageId: id, emoji: "👋" });
    }
    if (oneIn(40)) await change("message:delete", { messageId: id });
    if (oneIn(10)) await request("channel:read", { channelId, seq });
  }

  const writing = Promise.all(options.channelIds.map(write));
  return {
    async finish() {
      isWriting = false;
      await writing;
    },
  };
}

const isTransient = (code: ErrorCode) =>
  code === "UNAVAILABLE" || code === "INTERNAL" || code === "RATE_LIMITED" || code === "UNAUTHENTICATED";
