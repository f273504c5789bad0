import { addresses } from "@/lib/mentions";
import type { Channel, LastMessage, Message, ReadState } from "@/lib/objects";
import { isOnTimeline } from "@/lib/on-timeline";
import { toLastMessage } from "@/lib/preview";
import { unreadLimit } from "@/lib/unread-limit";
import type { Changes } from "./changes";
import { keepIfEqual } from "./entries";
import type { ChatState } from "./state";
import { withChannel } from "./with-channel";

/** A channel's numbers, derived from the stream as the server derives them from the table. Pure. */

/** Only what others wrote on the main timeline counts, read or not. */
const isOthers = (message: Message, meId: string): boolean =>
  message.authorId !== meId && isOnTimeline(message);

/** How many of one's unread messages there are, and how many of these address one. Both are bounded. */
type Counts = Pick<Channel, "unreadCount" | "mentionCount">;

const bounded = (count: number): number => Math.min(Math.max(count, 0), unreadLimit);

/**
 * The channel after these changes. What its version accounts for already is not counted again, so it
 * does no harm to say a thing twice.
 */
export function countChanges(channel: Channel, changes: Changes, meId: string): Channel {
  let { unreadCount, mentionCount, lastMessageAt, lastMessage } = channel;
  for (const message of changes.messages) {
    // By time and not by version: the newest is the newest, however it was heard of.
    if (lastMessageAt === null || message.createdAt > lastMessageAt) lastMessageAt = message.createdAt;
    if (message.version <= channel.version) continue;
    if (isShownFor(channel, message, lastMessage)) lastMessage = toLastMessage(message);
    if (!channel.joined || message.seq <= channel.lastReadSeq || !isOthers(message, meId)) continue;
    const isNew = message.seq > channel.version;
    // Deleting is the last thing that happens to a message: a known one counted until now.
    const step = message.deletedAt === null ? Number(isNew) : -Number(!isNew);
    unreadCount += step;
    if (addresses(message.mentions, meId)) mentionCount += step;
  }
  unreadCount = bounded(unreadCount);
  mentionCount = bounded(mentionCount);
  const version = Math.max(channel.version, changes.version);
  return keepIfEqual(channel, {
    ...channel,
    ...{ unreadCount, mentionCount, lastMessageAt, lastMessage, version },
  });
}

/** Whether the message is the newest of a direct channel, or was it before it changed. */
const isShownFor = ({ kind }: Channel, message: Message, shown: LastMessage | null): boolean =>
  kind === "direct" && isOnTimeline(message) && message.seq >= (shown?.seq ?? 0);

/** Whether the changes take something away from a count that is "99 and more": it is unknown then. */
export function isCountLost(channel: Channel, changes: Changes, meId: string): boolean {
  if (!channel.joined || channel.unreadCount < unreadLimit) return false;
  return changes.messages.some(
    (message) =>
      message.version > channel.version &&
      message.seq <= channel.version &&
      message.seq > channel.lastReadSeq &&
      message.deletedAt !== null &&
      isOthers(message, meId),
  );
}

/** One's own place as the server has it; its counts belong to a version of the channel. */
export type ReadUpdate = { channelId: string; lastReadSeq: number; version?: number } & Partial<ReadState>;

/**
 * Takes over one's place and what the server counted. Its numbers belong to the version at which it
 * counted: where more is applied here and the window cannot tell the difference, the channel goes back
 * to that version, and the changes since are counted when they come again.
 */
export function placeReader(state: ChatState, update: ReadUpdate): ChatState {
  const channel = state.channels.get(update.channelId);
  if (!channel?.joined) return state;
  const { lastReadSeq, unreadCount = channel.unreadCount, mentionCount = channel.mentionCount } = update;
  // Never before its own place: one reads what has been written.
  const version = update.version ?? Math.max(channel.version, lastReadSeq);
  const counted = { ...channel, lastReadSeq, mentionCount, unreadCount, version };
  if (version >= channel.version) return withChannel(state, counted);
  const { unreadCount: ownUnread, mentionCount: ownMentions } = channel;
  const known =
    lastReadSeq === channel.lastReadSeq
      ? { unreadCount: ownUnread, mentionCount: ownMentions }
      : countAfter(state, channel, lastReadSeq);
  return withChannel(state, known === null ? counted : { ...counted, ...known, version: channel.version });
}

/**
 * Moves one's own place without waiting for the server, where the window reaches far enough to count;
 * elsewhere the server's answer does it.
 */
export function moveReader(state: ChatState, channelId: string, lastReadSeq: number): ChatState {
  const channel = state.channels.get(channelId);
  const counts = channel?.joined ? countAfter(state, channel, lastReadSeq) : null;
  return channel && counts ? withChannel(state, { ...channel, lastReadSeq, ...counts }) : state;
}

/** Unread messages after `seq` as far as the channel's version goes; null when the window cannot tell. */
function countAfter(state: ChatState, channel: Channel, seq: number): Counts | null {
  if (seq >= channel.version) return { unreadCount: 0, mentionCount: 0 };
  const timeline = state.timelines.get(channel.id);
  const [oldest] = timeline?.messages ?? [];
  if (!timeline || !oldest || timeline.hasAfter || timeline.version !== channel.version) return null;
  if (timeline.hasBefore && oldest.seq > seq + 1) return null;
  // Pages may have brought rows from ahead of the version: they count as they were at it.
  const unread = timeline.messages.filter(
    (message) =>
      message.seq > seq &&
      message.seq <= channel.version &&
      (message.deletedAt === null || message.version > channel.version) &&
      isOthers(message, state.me.id),
  );
  const mentions = unread.filter((message) => addresses(message.mentions, state.me.id));
  return { unreadCount: bounded(unread.length), mentionCount: bounded(mentions.length) };
}
