import { setTimeout as pause } from "node:timers/promises";
import type { ChannelChanges, Message } from "@/lib/objects";
import type { Events, MessageChanges } from "@/lib/socket-events";
import type { TestPerson } from "@/test/people";
import type { Connection } from "./connection";
import type { History } from "./history";

/** What a client holds of a channel: every message that changed after `from`, as it is at `version`. */
export type Held = { from: number; version: number; messages: Map<string, Message> };

export type Reader = {
  userId: string;
  /** By channel id: those that the reader is in, as far as they know. */
  held: ReadonlyMap<string, Held>;
};

/** As the contract says: frames of two instances may cross. */
const holeMs = 250;
const retryMs = 200;

/**
 * Holds what a person is told, and does what the contract asks of a client for that, no more: the snapshot
 * and what is newer at each connection and on a hint, what is newer at a hole.
 */
export function openReader(
  person: TestPerson,
  workspaceId: string,
  { socket, request, isClosed }: Connection,
  history: History,
): Reader {
  const userId = person.id;
  const held = new Map<string, Held>();
  /** How often each channel was joined or left: what was asked for before that is older. */
  const moves = new Map<string, number>();
  let connectedAt = Number.MAX_VALUE;

  function apply(what: "told" | "synced", changes: Omit<ChannelChanges, "gone" | "reset">, since: number) {
    const { channelId, version, messages } = changes;
    history.note(userId, { what, channelId, since, version, messages });
    const channel = held.get(channelId);
    if (!channel || version <= channel.version) return;
    for (const message of messages) {
      if (message.version <= channel.version) continue;
      channel.messages.set(message.id, history.learn(message, userId));
      if (message.seq === message.version) history.time(message, connectedAt);
    }
    channel.version = version;
  }

  function receive(changes: MessageChanges): void {
    const { channelId, version, messages } = changes;
    const since = changes.since ?? version - messages.length;
    if (
      changes.since === undefined &&
      messages.some((message, index) => message.version !== since + 1 + index)
    )
      history.broken.push({
        promise: "versions without a hole",
        what: `${userId} was told of changes of ${channelId} that were committed together, with a hole.`,
        evidence: [JSON.stringify(changes)],
      });
    const isDue = () => since <= (held.get(channelId)?.version ?? since);
    const place = () => (isDue() ? apply("told", changes, since) : void sync());
    if (isDue()) place();
    else setTimeout(place, holeMs);
  }

  function join(channelId: string, version: number): void {
    move(channelId);
    if (held.has(channelId)) return;
    held.set(channelId, { from: version, version, messages: new Map() });
    history.note(userId, { what: "joined", channelId, version });
    void sync();
  }
  function leave(channelId: string, what: "left" | "gone"): void {
    move(channelId);
    if (held.delete(channelId)) history.note(userId, { what, channelId });
  }
  const move = (channelId: string) => moves.set(channelId, (moves.get(channelId) ?? 0) + 1);

  /** Which channels one is in, by the snapshot. */
  const readChannels = oneAtATime(async () => {
    const before = new Map(moves);
    const isNews = (id: string) => before.get(id) === moves.get(id);
    const { channels } = await person.api("GET /workspaces/:id/snapshot", { id: workspaceId });
    const joined = new Map(
      channels.filter((channel) => channel.joined).map(({ id, version }) => [id, version]),
    );
    for (const id of [...held.keys()]) if (!joined.has(id) && isNews(id)) leave(id, "gone");
    for (const [id, version] of joined) if (!held.has(id) && isNews(id)) join(id, version);
  });

  const sync = oneAtATime(async () => {
    const before = new Map(moves);
    const cursors = [...held].map(([channelId, { version }]) => ({ channelId, version }));
    const answer = await request("channel:sync", { cursors });
    if (!answer.ok) throw new Error(answer.error.message);
    history.counts.syncs++;
    for (const changes of answer.data.channels) {
      const { channelId, version, messages, reset, gone } = changes;
      const since = cursors.find((cursor) => cursor.channelId === channelId)?.version ?? 0;
      if (before.get(channelId) !== moves.get(channelId)) continue;
      if (gone) leave(channelId, "gone");
      else if (!reset) apply("synced", changes, since);
      else {
        history.counts.resets++;
        history.note(userId, { what: "reset", channelId, since, version, messages });
        const known = messages.map((message) => [message.id, history.learn(message, userId)] as const);
        held.set(channelId, { from: version, version, messages: new Map(known) });
      }
    }
  });

  /** Repeats it until it succeeds, once more when it was asked for meanwhile, while there is a connection. */
  function oneAtATime(work: () => Promise<void>): () => Promise<void> {
    let isWanted = false;
    let running: Promise<void> | null = null;
    const run = async () => {
      while (isWanted && socket.connected && !isClosed()) {
        isWanted = false;
        await work().catch(() => {
          isWanted = true;
          return pause(retryMs);
        });
      }
    };
    return () => {
      isWanted = true;
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    };
  }

  for (const name of ["message:new", "message:updated", "message:deleted"]) socket.on(name, receive);
  socket.on("channel:left", ({ channelId }: Events["channel:left"]) => leave(channelId, "left"));
  socket.on("channel:joined", ({ channel }: Events["channel:joined"]) => join(channel.id, channel.version));
  socket.on("sync:hint", ({ channels }: Events["sync:hint"]) => {
    if (!channels) void readChannels();
    void sync();
  });
  socket.on("connect", () => {
    history.counts.connections++;
    connectedAt = Date.now();
    history.note(userId, { what: "connected" });
    void readChannels();
    void sync();
  });
  socket.on("disconnect", () => history.note(userId, { what: "disconnected" }));
  return { userId, held };
}
