import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import { addresses } from "@/lib/mentions";
import type { Channel, ChannelChanges, Cursor, Message, MessagePage, Snapshot } from "@/lib/objects";
import type { EventName } from "@/lib/socket-events";
import type { Clock } from "./clock";
import { aChannel, aMessage, aSnapshot } from "./fake-parts";

/** A server in memory with one channel: what is in it, and what a client that asks is told. */

/** Small, so that short histories have pages and resets. */
const pageSize = 6;
const changeLimit = 8;

export type Frame = { name: EventName; data: unknown };

export function createFakeServer() {
  const rows: Message[] = [];
  /** What the client sent, as it was stored. */
  const sent: string[] = [];
  let version = 0;
  let readSeq = 0;

  function store(row: Message): Message {
    version = row.version;
    const place = rows.findIndex(({ id }) => id === row.id);
    rows.splice(place < 0 ? rows.length : place, place < 0 ? 0 : 1, row);
    return row;
  }

  const others = () => rows.filter(({ authorId, deletedAt }) => authorId !== "me" && deletedAt === null);

  const unread = () => others().filter(({ seq }) => seq > readSeq);

  const channel = (): Channel =>
    aChannel({
      version,
      lastReadSeq: readSeq,
      unreadCount: unread().length,
      mentionCount: unread().filter(({ mentions }) => addresses(mentions, "me")).length,
      lastMessageAt: rows.at(-1)?.createdAt ?? null,
    });

  function page({
    before = Number.POSITIVE_INFINITY,
    after,
  }: {
    before?: number;
    after?: number;
  }): MessagePage {
    const wanted = rows.filter(({ seq }) => seq < before && seq > (after ?? 0));
    const messages = after === undefined ? wanted.slice(-pageSize) : wanted.slice(0, pageSize);
    const first = messages[0]?.seq ?? before;
    const last = messages.at(-1)?.seq ?? after ?? 0;
    return {
      messages,
      hasBefore: rows.some(({ seq }) => seq < first),
      hasAfter: rows.some(({ seq }) => seq > last),
      version,
    };
  }

  function changesSince({ channelId, version: since }: Cursor): ChannelChanges {
    const changed = rows.filter((row) => row.version > since).sort((a, b) => a.version - b.version);
    const reset = changed.length > changeLimit || since > version;
    return { channelId, version, messages: reset ? page({}).messages : changed, reset, gone: false };
  }

  function send(clientId: string, text: string, authorId = "me"): { message: Message; deduped: boolean } {
    const known = rows.find((row) => row.authorId === authorId && row.clientId === clientId);
    if (known) return { message: known, deduped: true };
    if (authorId === "me") sent.push(text);
    const mentions = [["me"], ["channel", "other"], ["other"], []][version % 4];
    return { message: store(aMessage(version + 1, { authorId, clientId, text, mentions })), deduped: false };
  }

  function read(seq: number) {
    readSeq = Math.max(readSeq, Math.min(seq, version));
    const { lastReadSeq, unreadCount, mentionCount } = channel();
    return { lastReadSeq, unreadCount, mentionCount, version };
  }

  const snapshot = (): Snapshot => aSnapshot([channel()]);

  /** What a command or call answers, by the name that the client uses for it. */
  function answer(name: string, data: Record<string, unknown>): unknown {
    switch (name) {
      case "message:send":
      case "POST /channels/:id/messages":
        return send(String(data.clientId), String(data.text));
      case "channel:sync":
      case "POST /sync":
        return { channels: (data.cursors as Cursor[]).map(changesSince) };
      case "channel:read":
      case "POST /channels/:id/read":
        return read(Number(data.seq));
      case "GET /workspaces/:id/snapshot":
        return snapshot();
      case "GET /channels/:id/messages":
        return page(data);
      default:
        throw new CodedError("UNAVAILABLE", "Not here.");
    }
  }

  return {
    rows,
    sent,
    answer,
    channel,
    page,
    snapshot,

    /** Somebody else's message, or a change to one that there is; the frames that tell of it. */
    write: (): Frame => tell("message:new", send(`client-${version + 1}`, "Hm", "somebody").message),
    edit: (row: Message): Frame =>
      tell("message:updated", store({ ...row, version: version + 1, text: `Edit ${version + 1}` })),
    remove: (row: Message): Frame =>
      tell("message:deleted", store({ ...row, version: version + 1, text: "", deletedAt: row.createdAt })),
    /** What another instance tells out of the database, of all after `since`. */
    catchUp: (since: number): Frame => {
      const { messages } = changesSince({ channelId: "general", version: since });
      return { name: "message:updated", data: { channelId: "general", since, version, messages } };
    },
  };
}

export const tell = (name: EventName, message: Message): Frame => ({
  name,
  data: { channelId: message.channelId, version: message.version, messages: [message] },
});

type Listener = (data: unknown) => void;

/** A socket and an API to it, over a network where all takes as long as chance says. */
export function createFakeNetwork(
  server: ReturnType<typeof createFakeServer>,
  clock: Clock,
  random: () => number,
) {
  const listeners = new Map<string, Set<Listener>>();
  const unanswered = new Set<(error: Error) => void>();
  const line = { isConnected: false, isHttpUp: true };
  const delay = () => Math.floor(random() * 400);

  const hear = (name: string, data: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(data);
  };

  /** The way there takes time, and so does the way back: meanwhile the world goes on. */
  function travel(name: string, data: object, wrap: (result: () => unknown) => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      unanswered.add(reject);
      clock.after(delay(), () => {
        let result: () => unknown;
        try {
          const reply = server.answer(name, data as Record<string, unknown>);
          result = () => reply;
        } catch (error) {
          result = () => {
            throw error;
          };
        }
        clock.after(delay(), () => {
          if (!unanswered.delete(reject)) return;
          try {
            resolve(wrap(result));
          } catch (error) {
            reject(error);
          }
        });
      });
    });
  }

  function acknowledge(result: () => unknown): unknown {
    try {
      return { ok: true, data: result() };
    } catch (error) {
      return { ok: false, error: error instanceof CodedError ? error.toReply() : String(error) };
    }
  }

  const socket = {
    get connected() {
      return line.isConnected;
    },
    active: true,
    on: (name: string, listener: Listener) =>
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    off: (name: string, listener: Listener) => listeners.get(name)?.delete(listener),
    connect: () => socket,
    disconnect: () => socket,
    timeout: () => ({ emitWithAck: (name: string, data: object) => travel(name, data, acknowledge) }),
    volatile: { emit: () => undefined },
  };

  const api = ((name: string, data: object) =>
    line.isHttpUp
      ? travel(name, data, (result) => result())
      : Promise.reject(new CodedError("UNAVAILABLE", "No network."))) as unknown as ApiClient;

  return {
    line,
    socket,
    api,
    hear: (name: string, data: unknown) => line.isConnected && hear(name, data),
    connect() {
      if (line.isConnected) return;
      line.isConnected = true;
      hear("connect", undefined);
    },
    /** Answers on their way are lost with the line, obeyed or not. */
    cut() {
      if (!line.isConnected) return;
      line.isConnected = false;
      for (const reject of unanswered) reject(new CodedError("UNAVAILABLE", "Cut."));
      unanswered.clear();
      hear("disconnect", "transport close");
    },
  };
}
