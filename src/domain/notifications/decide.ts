import type { MessageCause, NotificationOutcome, NotifyLevel } from "@/lib/objects";
import { isOnTimeline } from "@/lib/on-timeline";
import { type Quiet, quietAt } from "../preferences/quiet";

/** What a person has chosen, and their place in the channel. */
export type Settings = Quiet & {
  /** For the channel, or else everywhere. */
  level: NotifyLevel;
  isMuted: boolean;
  /** How far they have read the channel's main timeline. */
  lastReadSeq: number;
  /** How far they have read the thread that the message is in. */
  threadReadSeq: number;
};

export type Decision = {
  outcome: Extract<
    NotificationOutcome,
    "notified" | "deleted" | "muted" | "nothing" | "already-read" | "dnd" | "quiet-hours"
  >;
  /** Of do-not-disturb: until when, ISO 8601. */
  until: string | null;
};

/**
 * Strongest first: what a message is to somebody for whom it is several things.
 */
export const causes = [
  "direct",
  "mention",
  "reply",
  "keyword",
  "message",
] as const satisfies readonly MessageCause[];

/**
 * What becomes of a message that concerns somebody. A muted channel holds back everything. Do-not-disturb
 * holds back sound and pushes only: `isKept` says that it stands in the list.
 *
 * @param now milliseconds since the epoch
 */
export function decide(
  message: { seq: number; threadId: string | null; alsoInChannel: boolean; isDeleted: boolean },
  settings: Settings,
  now: number,
): Decision {
  const without = (outcome: Decision["outcome"]): Decision => ({ outcome, until: null });
  if (message.isDeleted) return without("deleted");
  if (settings.isMuted) return without("muted");
  if (settings.level === "nothing") return without("nothing");
  // Reading the main timeline shows nobody what was answered in a thread alone.
  if (isOnTimeline(message) && settings.lastReadSeq >= message.seq) return without("already-read");
  if (message.threadId !== null && settings.threadReadSeq >= message.seq) return without("already-read");
  return quietAt(settings, now) ?? without("notified");
}

/** Whether the decision puts a notification into the person's list. */
export const isKept = ({ outcome }: Decision): boolean =>
  outcome === "notified" || outcome === "dnd" || outcome === "quiet-hours";
