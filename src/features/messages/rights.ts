import type { Message } from "@/lib/objects";
import { isOnTimeline } from "@/lib/on-timeline";
import { canPost, isAdmin } from "@/live/selectors";
import type { ChatState } from "@/live/state";

/** One's own messages, where one can still write. The server decides; this hides what it would refuse. */
export function mayEdit(state: ChatState, message: Message): boolean {
  const channel = state.channels.get(message.channelId);
  return message.authorId === state.me.id && !message.deletedAt && channel !== undefined && canPost(channel);
}

/** Whoever may write pins, and takes pins out. */
export function mayPin(state: ChatState, message: Message): boolean {
  const channel = state.channels.get(message.channelId);
  return !message.deletedAt && channel !== undefined && canPost(channel);
}

/** One's place is on the main timeline of channels that one is in. */
export function mayMarkUnread(state: ChatState, message: Message): boolean {
  return isOnTimeline(message) && (state.channels.get(message.channelId)?.joined ?? false);
}

/** Administrators also delete others' messages, except in direct conversations. */
export function mayDelete(state: ChatState, message: Message): boolean {
  if (mayEdit(state, message)) return true;
  return isAdmin(state) && !message.deletedAt && state.channels.get(message.channelId)?.kind !== "direct";
}
