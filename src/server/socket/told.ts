import type { ChannelRef } from "@/domain/publisher";
import { roomOfChannel } from "./room-names";

/**
 * How far each channel's readers on this instance have been told, by room. A reader who was told of a
 * version, by whatever way, notices a hole before it; a version that nobody was told of goes unnoticed.
 */
export type Told = { channel: ChannelRef; version: number };

const told = new Map<string, Told>();

/** Somebody comes into the channel's room, who will read it as it stands at `version` or later. */
export function beginTelling(channel: ChannelRef, version: number): void {
  const room = roomOfChannel(channel);
  if (!told.has(room)) told.set(room, { channel, version });
}

/** The room has been told of a change. Does nothing for rooms that have nobody in them here. */
export function noteTold(channel: ChannelRef, version: number): void {
  const entry = told.get(roomOfChannel(channel));
  if (entry && entry.version < version) entry.version = version;
}

/** The last one has left the room. */
export function endTelling(room: string): void {
  told.delete(room);
}

export const toldChannels = (): Iterable<Readonly<Told>> => told.values();
