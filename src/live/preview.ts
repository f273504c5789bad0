import type { Channel } from "@/lib/objects";
import type { ChatState } from "./state";

/**
 * What a direct conversation's line shows of its newest message; empty where there is none.
 *
 * @param said what the message says
 */
export function previewOf(state: ChatState, { lastMessage, memberIds = [] }: Channel, said: string): string {
  if (!lastMessage) return "";
  const { authorId, text } = lastMessage;
  const words = text === "" ? "Message deleted" : said;
  if (authorId === state.me.id) return memberIds.length > 1 ? `You: ${words}` : words;
  // Between two it is clear who wrote.
  if (memberIds.length <= 2) return words;
  const [name] = (state.people.get(authorId)?.name ?? "Someone").split(" ");
  return `${name}: ${words}`;
}
