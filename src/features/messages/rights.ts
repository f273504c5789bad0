import type { Message } from "@/lib/objects";
import { canPost, isAdmin } from "@/live/selectors";
import type { ChatState } from "@/live/state";

/** One's own messages, where one can still write. The server decides; this hides what it would refuse. */
export function mayEdit(state: ChatState, message: Message): boolean {
  const channel = state.channels.get(message.channelId);
  return message.authorId === state.me.id && !message.deletedAt && channel !== undefined && canPost(channel);
}

/** Administrators also delete others' messages, except in direct conversations. */
export function mayDelete(state: ChatState, message: Message): boolean {
  if (mayEdit(state, message)) return true;
  return isAdmin(state) && !message.deletedAt && state.channels.get(message.channelId)?.kind !== "direct";
}
