import type { MessageCause } from "@/lib/objects";
import { causes } from "./decide";
import { keywordFinder } from "./keywords";
import type { Candidate, News } from "./look";

/** Somebody whom a message concerns by one of their rules, and by which. */
export type Concern = { message: Candidate; userId: string; cause: MessageCause };

/** Who follows the threads answered in: by thread id. */
export type Threads = ReadonlyMap<
  string,
  {
    rootAuthorId: string | null;
    following: ReadonlySet<string>;
    notFollowing: ReadonlySet<string>;
    /** How far each of them has read it. */
    readSeqs: ReadonlyMap<string, number>;
  }
>;

/** Somebody who follows a thread from a message on: what came before that is read. */
export type Follower = { threadId: string; userId: string; readSeq: number };

/**
 * Whom the messages of a channel concern, each once and by their strongest rule; never the author.
 *
 * @param memberIds of a direct channel, or one in which everyone was mentioned: who is in it
 * @param texts by message id
 */
export function concernsOf(
  news: News,
  threads: Threads,
  memberIds: readonly string[],
  texts: ReadonlyMap<string, string>,
): Concern[] {
  const keywords = news.listeners.flatMap((listener) => listener.keywords);
  const findKeywords = keywords.length > 0 ? keywordFinder(keywords) : null;
  const followers = followersBy(news, threads);
  return news.candidates.flatMap((message) => {
    const strongest = new Map<string, MessageCause>();
    const concern = (cause: MessageCause, userIds: Iterable<string>) => {
      for (const userId of userIds)
        if (userId !== message.authorId && !strongest.has(userId)) strongest.set(userId, cause);
    };
    const found = findKeywords?.(texts.get(message.id) ?? "");
    const by: Record<MessageCause, () => Iterable<string>> = {
      direct: () => (news.kind === "direct" ? memberIds : []),
      mention: () => message.mentions.flatMap((id) => (id === "channel" ? memberIds : [id])),
      reply: () => followers(message),
      keyword: () => listening(news, (listener) => listener.keywords.some((word) => found?.has(word))),
      message: () => listening(news, ({ wantsAll }) => wantsAll),
    };
    for (const cause of causes) concern(cause, by[cause]());
    return [...strongest].map(([userId, cause]) => ({ message, userId, cause }));
  });
}

const listening = ({ listeners }: News, isMeant: (listener: News["listeners"][number]) => boolean) =>
  listeners.filter(isMeant).map(({ userId }) => userId);

/** Who follows a reply's thread when it is written: those before it, and not those who come in later. */
function followersBy({ candidates }: News, threads: Threads): (message: Candidate) => Iterable<string> {
  const now = new Map<string, Set<string>>();
  const atReply = new Map<string, string[]>();
  for (const reply of candidates) {
    const thread = reply.threadId && threads.get(reply.threadId);
    if (!reply.threadId || !thread) continue;
    const following = now.get(reply.threadId) ?? new Set(thread.following);
    now.set(reply.threadId, following);
    for (const userId of joiningBy(reply, thread.rootAuthorId))
      if (!thread.notFollowing.has(userId)) following.add(userId);
    atReply.set(reply.id, [...following]);
  }
  return ({ id }) => atReply.get(id) ?? [];
}

/** Who follows a thread from this reply on: its author, whom it mentions, and who began the thread. */
function joiningBy({ authorId, mentions }: Candidate, rootAuthorId: string | null): string[] {
  const people = [authorId, ...mentions.filter((id) => id !== "channel")];
  return rootAuthorId === null ? people : [...people, rootAuthorId];
}

/** Everybody whom the replies make a follower of their thread, once. */
export function newFollowers({ candidates }: News, threads: Threads): Follower[] {
  const made = new Map<string, Follower>();
  for (const reply of candidates) {
    const { threadId } = reply;
    const thread = threadId && threads.get(threadId);
    if (!threadId || !thread) continue;
    for (const userId of joiningBy(reply, thread.rootAuthorId))
      if (!thread.following.has(userId) && !thread.notFollowing.has(userId)) {
        const key = `${threadId} ${userId}`;
        const isAuthor = userId === reply.authorId;
        if (isAuthor || !made.has(key))
          made.set(key, { threadId, userId, readSeq: isAuthor ? reply.seq : reply.seq - 1 });
      }
  }
  return [...made.values()];
}
