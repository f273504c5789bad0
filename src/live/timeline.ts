import type { ErrorReply } from "@/lib/errors";
import type { Message, MessagePage } from "@/lib/objects";
import { isOnTimeline } from "@/lib/on-timeline";
import type { Timeline } from "./state";

/** A window on a channel's history, and how pages and changes go into it. Pure. */

/** A window without anything in it yet; `version` is where its channel stands. */
export const emptyTimeline = (version: number): Timeline => ({
  messages: [],
  hasBefore: true,
  hasAfter: true,
  loading: null,
  error: null,
  version,
});

/** A window that is this page and nothing else. */
export const fromPage = ({ messages, hasBefore, hasAfter, version }: MessagePage): Timeline => ({
  messages,
  hasBefore,
  hasAfter,
  loading: null,
  error: null,
  version,
});

/** Fills a window for the first time: what it held until then goes in where the page reaches. */
export const fillWith = (timeline: Timeline, page: MessagePage): Timeline =>
  mergeMessages(fromPage(page), timeline.messages, () => true);

/**
 * Puts an older page on top. Its rows may be older or newer than the window's: together they are exact
 * up to the lower of the two versions, and whoever sees the window behind its channel asks for the rest.
 */
export function prependPage(timeline: Timeline, page: MessagePage): Timeline {
  const [first] = timeline.messages;
  if (!first) return fromPage(page);
  return {
    ...settled(timeline, page),
    messages: [...page.messages.filter((message) => message.seq < first.seq), ...timeline.messages],
    hasBefore: page.hasBefore,
  };
}

/** As `prependPage`, at the other end. */
export function appendPage(timeline: Timeline, page: MessagePage): Timeline {
  const last = timeline.messages.at(-1);
  if (!last) return fromPage(page);
  return {
    ...settled(timeline, page),
    messages: [...timeline.messages, ...page.messages.filter((message) => message.seq > last.seq)],
    hasAfter: page.hasAfter,
  };
}

const settled = (timeline: Timeline, page: MessagePage): Timeline => ({
  ...timeline,
  loading: null,
  error: null,
  version: Math.min(timeline.version, page.version),
});

export const beginLoading = (timeline: Timeline, loading: NonNullable<Timeline["loading"]>): Timeline => ({
  ...timeline,
  loading,
  error: null,
});

export const failLoading = (timeline: Timeline, error: ErrorReply): Timeline => ({
  ...timeline,
  loading: null,
  error,
});

/**
 * Puts messages where they belong: a known one is replaced by a later version of itself and by no
 * other; a new one goes in where the window reaches.
 *
 * @param belongs what the window is on: the main timeline, where nothing else is said
 */
export function mergeMessages<Window extends Timeline>(
  timeline: Window,
  incoming: readonly Message[],
  belongs: (message: Message) => boolean = isOnTimeline,
): Window {
  let merged: Message[] | null = null;
  for (const message of incoming) {
    if (!belongs(message)) continue;
    const rows: readonly Message[] = merged ?? timeline.messages;
    const place = placeOf(rows, message.seq);
    const held = rows[place];
    const isHeld = held?.seq === message.seq;
    if (isHeld ? held.version >= message.version : !reaches(timeline, rows, place)) continue;
    merged ??= [...timeline.messages];
    merged.splice(place, isHeld ? 1 : 0, message);
  }
  return merged ? { ...timeline, messages: merged } : timeline;
}

/** Whether a message that would stand at `place` lies in the window; one that is still to be filled takes all. */
function reaches(
  { hasBefore, hasAfter, loading }: Timeline,
  rows: readonly Message[],
  place: number,
): boolean {
  if (loading === "initial") return true;
  if (place === rows.length) return !hasAfter;
  return place > 0 || !hasBefore;
}

/** Where `seq` is, or would be, in rows ordered by it. */
function placeOf(rows: readonly Message[], seq: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.seq ?? Number.POSITIVE_INFINITY) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most the newest `limit` messages of the window. */
export function keepNewest<Window extends Timeline>(timeline: Window, limit: number): Window {
  if (timeline.messages.length <= limit) return timeline;
  return { ...timeline, messages: timeline.messages.slice(-limit), hasBefore: true };
}

/** At most the oldest `limit` messages of the window: what comes after them is loaded again when wanted. */
export function keepOldest<Window extends Timeline>(timeline: Window, limit: number): Window {
  if (timeline.messages.length <= limit) return timeline;
  return { ...timeline, messages: timeline.messages.slice(0, limit), hasAfter: true };
}
