import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import type { ChannelChanges, Message, MessagePage } from "@/lib/objects";
import type { Ack, Events, MessageChanges } from "@/lib/socket-events";
import type { Random } from "@/test/random";
import type { Record, Written } from "./record";

/** What a client holds of a channel. */
export type Held = { version: number; messages: Map<string, Message> };

export type Client = {
  userId: string;
  isConnected(): boolean;
  /** By channel id; a channel that one was taken out of, or came into later, is marked. */
  held: ReadonlyMap<string, Held>;
  /** Channels of which not all was heard, for good reason: one was out of them. */
  wasOut: ReadonlySet<string>;
  /** Writes nothing new; resolves when all that was written is acknowledged or refused. */
  finish(): Promise<void>;
  /** Asks for what is newer in every channel. */
  sync(): Promise<void>;
  close(): void;
};

export type ClientOptions = {
  /** Where the client's line begins. */
  url: string;
  /** To fetch pages past all faults. */
  directUrl: () => string;
  userId: string;
  token: string;
  channelIds: string[];
  random: Random;
  record: Record;
  /** Between two messages of one person into one channel. */
  pauseMs: number;
};

const ackTimeoutMs = 10_000;
/** As the contract says: frames of two instances may cross. */
const holeMs = 250;

/**
 * A client that does what the contract asks of one, and nothing more: it sends in order and again with the
 * same `clientId` until it is answered, asks for what is newer when it connects, at a hole and on a hint,
 * and holds what it is told.
 */
export function openClient(options: ClientOptions): Client {
  const { userId, token, random, record } = options;
  const held = new Map<string, Held>(
    options.channelIds.map((id) => [id, { version: 0, messages: new Map() }]),
  );
  const wasOut = new Set<string>();
  let isWriting = true;
  let isClosed = false;

  const socket: Socket = io(options.url, {
    transports: ["websocket"],
    forceNew: true,
    auth: { token },
    timeout: 10_000,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_500,
  });

  const request = async <Reply>(name: string, data: unknown): Promise<Ack<Reply>> => {
    try {
      return (await socket.timeout(ackTimeoutMs).emitWithAck(name, data)) as Ack<Reply>;
    } catch {
      // An answer that does not come may mean that nothing does.
      if (!isClosed) socket.disconnect().connect();
      return { ok: false, error: { code: "UNAVAILABLE", message: "No answer." } };
    }
  };

  function apply(channelId: string, version: number, messages: readonly Message[]): void {
    const channel = held.get(channelId);
    for (const message of messages) {
      record.hear(userId, message);
      if (channel && message.version > channel.version) channel.messages.set(message.id, message);
    }
    if (channel) channel.version = Math.max(channel.version, version);
  }

  function receive({ channelId, since, version, messages }: MessageChanges): void {
    record.counts.frames++;
    const channel = held.get(channelId);
    const follows = since ?? (messages[0]?.version ?? version + 1) - 1;
    if (!channel || follows <= channel.version) {
      apply(channelId, version, messages);
      return;
    }
    setTimeout(() => {
      const now = held.get(channelId);
      if (!now || follows <= now.version) apply(channelId, version, messages);
      else void sync();
    }, holeMs);
  }

  let syncing: Promise<void> | null = null;
  let isWanted = false;
  function sync(): Promise<void> {
    isWanted = true;
    syncing ??= (async () => {
      while (isWanted && socket.connected && !isClosed) {
        isWanted = false;
        const cursors = [...held].map(([channelId, { version }]) => ({ channelId, version }));
        const answer = await request<{ channels: ChannelChanges[] }>("channel:sync", { cursors });
        record.counts.syncs++;
        if (answer.ok) for (const changes of answer.data.channels) await place(changes);
        else if (!isClosed) {
          isWanted = true;
          await pause(200);
        }
      }
    })().finally(() => {
      syncing = null;
    });
    return syncing;
  }

  async function place({ channelId, version, messages, reset, gone }: ChannelChanges): Promise<void> {
    if (gone) leave(channelId);
    else if (!reset) apply(channelId, version, messages);
    else {
      // Too much to be told: it is read, page by page.
      record.counts.resets++;
      const fresh: Held = { version, messages: new Map() };
      for (let after = 0, hasAfter = true; hasAfter && !isClosed; ) {
        const page = await readPage(channelId, after);
        if (!page) return leave(channelId);
        for (const message of page.messages) fresh.messages.set(message.id, message);
        fresh.version = Math.min(fresh.version, page.version);
        after = page.messages.at(-1)?.seq ?? after;
        hasAfter = page.hasAfter;
      }
      // What changed while the pages were read is newer than the first of them.
      held.set(channelId, fresh);
      isWanted = true;
    }
  }

  async function readPage(channelId: string, after: number): Promise<MessagePage | null> {
    for (;;) {
      const response = await fetch(
        `${options.directUrl()}/api/v1/channels/${channelId}/messages?after=${after}&limit=100`,
        { headers: { authorization: `Bearer ${token}` } },
      ).catch(() => null);
      if (response?.ok) return (await response.json()) as MessagePage;
      if (response?.status === 404 || isClosed) return null;
      await pause(200);
    }
  }

  function leave(channelId: string): void {
    wasOut.add(channelId);
    held.delete(channelId);
  }

  for (const name of ["message:new", "message:updated", "message:deleted"]) socket.on(name, receive);
  socket.on("channel:left", ({ channelId }: Events["channel:left"]) => leave(channelId));
  socket.on("channel:joined", ({ channel }: Events["channel:joined"]) => {
    if (!options.channelIds.includes(channel.id) || held.has(channel.id)) return;
    wasOut.add(channel.id);
    held.set(channel.id, { version: channel.version, messages: new Map() });
    void sync();
  });
  socket.on("sync:hint", () => void sync());
  socket.on("server:draining", ({ reconnectInMs }: Events["server:draining"]) => {
    setTimeout(() => !isClosed && socket.disconnect().connect(), random.below(reconnectInMs));
  });
  socket.on("connect", () => {
    record.counts.connects++;
    void sync();
  });
  // Where Socket.IO gives up, a client does not.
  const comeBack = () => {
    if (!socket.active && !isClosed) setTimeout(() => !isClosed && socket.connect(), 200 + random.below(800));
  };
  socket.on("disconnect", comeBack);
  socket.on("connect_error", comeBack);

  async function write(channelId: string): Promise<void> {
    for (let number = 1; isWriting; number++) {
      const clientId = randomUUID();
      const written: Written = {
        ...{ authorId: userId, channelId, clientId, text: `${clientId} ${number}` },
        ...{ attempts: 0, acked: null, refused: null, change: null },
      };
      record.written.push(written);
      await deliver(written);
      if (written.acked && random.below(25) === 0) await change(written, written.acked.id);
      if (written.acked && random.below(10) === 0)
        await request("channel:read", { channelId, seq: written.acked.seq });
      if (options.pauseMs > 0) await pause(random.below(options.pauseMs * 2));
    }
  }

  /** The same again until it is answered for good. */
  async function deliver(written: Written): Promise<void> {
    const { channelId, clientId, text } = written;
    for (;;) {
      if (isClosed) return;
      if (!socket.connected) {
        await pause(50);
        continue;
      }
      written.attempts++;
      const answer = await request<{ message: Message }>("message:send", { channelId, clientId, text });
      if (answer.ok) {
        written.acked = answer.data.message;
        return;
      }
      if (!isTransient(answer.error.code)) {
        written.refused = answer.error.code;
        await pause(300);
        return;
      }
      await pause(100 + random.below(200));
    }
  }

  async function change(written: Written, messageId: string): Promise<void> {
    const isDeletion = random.below(2) === 0;
    const text = isDeletion ? "" : `${written.text}, better`;
    const answer = isDeletion
      ? await request("message:delete", { messageId })
      : await request("message:edit", { messageId, text });
    written.change = { text, isAcked: answer.ok };
  }

  const writing = Promise.all(options.channelIds.map(write));
  return {
    userId,
    isConnected: () => socket.connected,
    held,
    wasOut,
    async finish() {
      isWriting = false;
      await writing;
    },
    sync,
    close() {
      isClosed = true;
      socket.disconnect();
    },
  };
}

const isTransient = (code: string) => code === "UNAVAILABLE" || code === "RATE_LIMITED";
