import { type Missed, readMissed, readVersions } from "@/domain/messages/moved-on";
import type { ChannelRef } from "@/domain/publisher";
import { emitToRoom, tellChannel } from "./publish-sink";
import { roomOfChannel } from "./room-names";
import { noteTold, toldChannels } from "./told";
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
    const here = new Map([...toldChannels()].map((entry) => [entry.channel.id, entry]));
    if (here.size === 0) return;
    const seen = await readVersions([...here.keys()]);
    const behind = new Map<string, number>();
    // Committed since the last look may be on its way still.
    for (const [id, { version }] of here) if (version < (lastSeen.get(id) ?? 0)) behind.set(id, version);
    lastSeen = seen;
    if (behind.size === 0) return;
    for (const missed of await readMissed(behind)) {
      const entry = here.get(missed.channelId);
      if (entry) deliver(io, entry.channel, missed);
    }
  };
}

/** To the readers on this instance: the other instances look for themselves. */
function deliver(io: ParleyServer, channel: ChannelRef, { channelId, version, events }: Missed): void {
  if (events) {
    for (const { name, data } of events) tellChannel(io, channel, name, data);
    return;
  }
  emitToRoom(io.local, roomOfChannel(channel), "sync:hint", { channels: [{ channelId, version }] });
  noteTold(channel, version);
}
