import type { Channel } from "@/lib/objects";
import { membersOf, reachOf } from "@/live/audience";
import type { Chat } from "@/live/chat-commands";
import { type Picks, toReferences } from "@/live/typed-text";

/**
 * What was typed, as it is sent. Loaded after the first sight, like all that is only needed for names.
 *
 * @returns with references in the place of names, and how many others it would notify by one word
 */
export async function readTyped(
  chat: Chat,
  channel: Channel,
  typed: string,
  picks: Picks,
): Promise<{ text: string; reach: number }> {
  const text = toReferences(chat.getState(), typed, picks);
  if (reachOf(chat.getState(), channel, text) > 0 && !membersOf(chat.getState(), channel))
    await chat.loadMembers(channel.id);
  return { text, reach: reachOf(chat.getState(), channel, text) };
}

export { toReferences, toTyped } from "@/live/typed-text";
