import type { Message } from "@/lib/objects";
import type { Changes } from "./changes";
import { withEntry } from "./entries";
import { settlePending, settles } from "./outbox";
import type { ChatState } from "./state";
import { mergeReplies, reachInThreads, threadsReach } from "./thread-windows";
import { mergeMessages } from "./timeline";
import { forgetTypist } from "./typists";
import { countChanges } from "./unread";

/**
 * How far a channel's changes are known without a hole; null for a channel that is not known.
 *
 * Several lines lead there: the channel's version is what its counts account for, the timeline's what its
 * rows account for, and those of open threads what theirs do. A snapshot moves the first on its own, a page of history the second.
 */
export function reachOf(state: ChatState, channelId: string): number | null {
  const channel = state.channels.get(channelId);
  if (!channel) return null;
  const reach = threadsReach(state, channelId, channel.version);
  return Math.min(reach, state.timelines.get(channelId)?.version ?? reach);
}

/**
 * Applies what changed in a channel. To repeat it, or a part of it, changes nothing; changes that would
 * leave a hole after what is known are not applied at all.
 */
export function applyChanges(state: ChatState, changes: Changes): ChatState {
  const { channelId, since, version, messages } = changes;
  const channel = state.channels.get(channelId);
  const reach = reachOf(state, channelId);
  if (!channel || reach === null || since > reach) return state;

  let next = applyMessages(state, channelId, messages);
  // Whoever has just sent has stopped typing.
  for (const { seq, authorId, threadId } of messages)
    if (seq > reach) next = forgetTypist(next, { channelId, threadId }, authorId);
  const timeline = next.timelines.get(channelId);
  const timelines =
    timeline && timeline.version < version
      ? withEntry(next.timelines, channelId, { ...timeline, version })
      : next.timelines;
  const channels = withEntry(next.channels, channelId, countChanges(channel, changes, state.me.id));
  const threads = reachInThreads(next, channelId, version);
  const isSame = timelines === next.timelines && channels === next.channels && threads === next.threads;
  return isSame ? next : { ...next, timelines, channels, threads };
}

/**
 * Shows messages of a channel as the server has them, whoever told us: an ack, an event, a page. One's
 * own pending ones are settled by it. It says nothing of what else happened in the channel.
 */
export function applyMessages(state: ChatState, channelId: string, messages: readonly Message[]): ChatState {
  const timeline = state.timelines.get(channelId);
  const settled = settlePending(mergeReplies(state, channelId, messages), messages);
  if (!timeline) return settled;
  // A window that waits for its first page has only pending rows on the screen: those stay there.
  const shown =
    timeline.loading === "initial" ? messages.filter((message) => settles(state, message)) : messages;
  const timelines = withEntry(state.timelines, channelId, mergeMessages(timeline, shown));
  return timelines === state.timelines ? settled : { ...settled, timelines };
}
