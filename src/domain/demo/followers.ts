import type { threadFollowers } from "@/db/schema";
import type { Story } from "./story";

type Follower = typeof threadFollowers.$inferInsert;

/**
 * Who follows the threads of a channel: who began one, and who answered in it. They have read it as far as the
 * channel itself, and at least up to their own last reply.
 */
export function followersOf({ row, members, messages }: Story["channels"][number]): Follower[] {
  const readSeqs = new Map(members.map(({ userId, lastReadSeq }) => [userId, lastReadSeq ?? 0]));
  const authors = new Map(messages.map(({ id, authorId }) => [id, authorId]));
  const followers = new Map<string, Follower>();
  const follow = (threadId: string, userId: string | undefined, seq: number) => {
    if (!userId || !readSeqs.has(userId)) return;
    const key = `${threadId} ${userId}`;
    const lastReadSeq = Math.max(followers.get(key)?.lastReadSeq ?? readSeqs.get(userId) ?? 0, seq);
    followers.set(key, { threadId, channelId: row.id, userId, lastReadSeq });
  };
  for (const { threadId, authorId, seq } of messages) {
    if (!threadId) continue;
    follow(threadId, authors.get(threadId), 0);
    follow(threadId, authorId, seq);
  }
  return [...followers.values()];
}
