import { type Missed, readMissed, readVersions } from "@/domain/messages/moved-on";
import type { Message } from "@/lib/objects";
import type { MessageChanges } from "@/lib/socket-events";
import { type ChangeEvent, emitToRoom, tellChannel } from "./publish-sink";
import { roomOfChannel } from "./room-names";
import { noteTold, type Span, type Told, toldChannels } from "./told";
import type { ParleyServer } from "./types";

/**
 * How often PostgreSQL is asked which rooms have moved on. What is missing twice in a row is delivered, so
 * a message that another instance could not tell of is at most twice this late.
 */
export const catchUpMs = 700;

/**
 * Delivers what no other instance told of: Valkey was away, one of the two was cut off from it, or the
 * other one died between its commit and its word. It asks all the time and not only when something seems
 * wrong: who is cut off is not always the one who could know.
 *
 * @returns the look that is to be repeated
 */
export function createCatchUp(io: ParleyServer): () => Promise<void> {
  /** The channels' versions at the last look. */
  let lastSeen = new Map<string, number>();

  return async function look() {
    const here = new Map([...toldChannels()].map((told) => [told.channel.id, told]));
    if (here.size === 0) return;
    const seen = await readVersions([...here.keys()]);
    const behind = new Map<string, number>();
    // Committed since the last look may be on its way still.
    for (const [id, { version }] of here) if (version < (lastSeen.get(id) ?? 0)) behind.set(id, version);
    lastSeen = seen;
    if (behind.size === 0) return;
    for (const missed of await readMissed(behind)) {
      const told = here.get(missed.channelId);
      if (told) deliver(io, told, missed);
    }
  };
}

/** To the readers on this instance: the other instances look for themselves. */
function deliver(io: ParleyServer, told: Told, { channelId, version, messages }: Missed): void {
  const { channel } = told;
  if (messages)
    for (const { event, changes } of eventsOf(channelId, messages, told))
      tellChannel(io, channel, event, changes);
  else emitToRoom(io.local, roomOfChannel(channel), "sync:hint", { channels: [{ channelId, version }] });
  // A message that changed twice is there once: what lies between is told with it.
  noteTold(channel, { since: told.version, version });
}

/**
 * The events that tell of these messages, one for each run of changes of a kind, without what the room has
 * been told of already.
 */
export function eventsOf(
  channelId: string,
  messages: readonly Message[],
  told: { version: number; ahead: readonly Span[] },
): { event: ChangeEvent; changes: MessageChanges & { since: number } }[] {
  const events: ReturnType<typeof eventsOf> = [];
  let since = told.version;
  for (const message of messages) {
    const { version } = message;
    const isTold = told.ahead.some((span) => span.since < version && version <= span.version);
    const event = eventOf(message);
    const last = events.at(-1);
    if (!isTold && last?.event === event && last.changes.version === since) {
      last.changes.messages.push(message);
      last.changes.version = version;
    } else if (!isTold) events.push({ event, changes: { channelId, since, version, messages: [message] } });
    since = version;
  }
  return events;
}

function eventOf({ deletedAt, seq, version }: Message): ChangeEvent {
  if (deletedAt) return "message:deleted";
  return seq === version ? "message:new" : "message:updated";
}
