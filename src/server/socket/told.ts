import type { ChannelRef } from "@/domain/publisher";
import { roomOfChannel } from "./room-names";

/** Changes after the version `since`, up to `version`. */
export type Span = { since: number; version: number };

/**
 * How far each channel's readers on this instance have been told, by room: of everything up to `version`,
 * and of the spans `ahead` of it, where what lies between is still missing.
 */
export type Told = { channel: ChannelRef; version: number; ahead: Span[] };

const told = new Map<string, Told>();

/** Somebody comes into the channel's room, who will read it as it stands at `version` or later. */
export function beginTelling(channel: ChannelRef, version: number): void {
  const room = roomOfChannel(channel);
  if (!told.has(room)) told.set(room, { channel, version, ahead: [] });
}

/** The room has been told of changes. Does nothing for rooms that have nobody in them here. */
export function noteTold(channel: ChannelRef, span: Span): void {
  const entry = told.get(roomOfChannel(channel));
  if (!entry || span.version <= entry.version) return;
  entry.ahead.push(span);
  // What crossed on its way may follow on now.
  for (let next = takeNext(entry); next; next = takeNext(entry))
    entry.version = Math.max(entry.version, next.version);
}

function takeNext(entry: Told): Span | undefined {
  const index = entry.ahead.findIndex(({ since }) => since <= entry.version);
  return index < 0 ? undefined : entry.ahead.splice(index, 1)[0];
}

/** The last one has left the room. */
export function endTelling(room: string): void {
  told.delete(room);
}

export const toldChannels = (): Iterable<Readonly<Told>> => told.values();
