import { invalid } from "@/lib/errors";
import type { Message, Reaction } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";
import { checkKnown } from "../emojis/known";
import { changeMessage } from "./change";

// A row carries its reactions; Slack's own limit of distinct ones is 50 as well.
const distinctLimit = 50;

/**
 * Adds or removes one's reaction. One person and one emoji count once: adding again, or removing what
 * is not there, changes nothing.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`, `INVALID` (too many different reactions,
 *   no such emoji)
 */
export async function react(actor: Actor, messageId: string, emoji: string, on: boolean): Promise<Message> {
  const { channel } = await accessMessage(actor, messageId, "post");
  if (on) await checkKnown(channel.workspaceId, emoji);
  return changeMessage(channel, messageId, ({ reactions }) => {
    const present = reactions.find((reaction) => reaction.emoji === emoji);
    if (Boolean(present?.userIds.includes(actor.userId)) === on) return null;
    if (on && !present && reactions.length >= distinctLimit)
      throw invalid("emoji", `A message takes at most ${distinctLimit} different reactions.`);
    return { reactions: on ? add(reactions, emoji, actor.userId) : remove(reactions, emoji, actor.userId) };
  });
}

function add(reactions: Reaction[], emoji: string, userId: string): Reaction[] {
  if (!reactions.some((reaction) => reaction.emoji === emoji))
    return [...reactions, { emoji, userIds: [userId] }];
  return reactions.map((reaction) =>
    reaction.emoji === emoji ? { emoji, userIds: [...reaction.userIds, userId] } : reaction,
  );
}

function remove(reactions: Reaction[], emoji: string, userId: string): Reaction[] {
  return reactions
    .map((reaction) =>
      reaction.emoji === emoji
        ? { emoji, userIds: reaction.userIds.filter((id) => id !== userId) }
        : reaction,
    )
    .filter((reaction) => reaction.userIds.length > 0);
}
