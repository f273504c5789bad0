import { sql, type Transaction } from "@/db/client";
import type { MessageNotice } from "@/lib/objects";
import { visibleChannelsOf } from "../access";
import { tellFollowers } from "../threads/tell-followers";
import { announceNotifications } from "./announce";
import { type Concern, concernsOf, type Follower, newFollowers, type Threads } from "./concern";
import { type Decision, decide, isKept } from "./decide";
import { type News, readNews } from "./look";
import type { NewNotification, Told } from "./new-notification";
import { type Details, placeKey, readDetails, readPlaces } from "./read-concerned";
import { readNames } from "./read-names";
import { storeNotifications } from "./store";
import { namesFrom, noticeWords, titleOf } from "./words";

/**
 * Looks at the new messages of these channels: decides for everybody whom one of them concerns, stores
 * notifications and decisions, and moves the marks of the channels, all in one transaction. Whatever dies,
 * and whoever else looks at the same moment, each message is looked at once. What concerns nobody costs
 * two statements for all the channels together.
 *
 * @returns the channels in which something may be left to look at
 */
export async function noticeChannels(channelIds: readonly string[]): Promise<string[]> {
  const news = await readNews(channelIds);
  if (news.length === 0) return [];
  let moved: ReadonlySet<string>;
  let told: Told[] = [];
  if (news.some(({ candidates }) => candidates.length > 0)) {
    [moved, told] = await sql.begin(async (tx) => {
      const mine = await moveMarks(tx, news);
      const own = news.filter(({ channelId, candidates }) => mine.has(channelId) && candidates.length > 0);
      return [mine, own.length > 0 ? await tellOf(tx, own) : []] as const;
    });
    await announceNotifications(told);
    await tellFollowers(answeredIn(news, moved));
  } else moved = await moveMarks(sql, news);
  const isCut = news.some(({ hasMore }) => hasMore);
  return isCut ? [...channelIds] : news.map(({ channelId }) => channelId).filter((id) => !moved.has(id));
}

/** The threads in which somebody wrote, of the channels that were looked at here. */
const answeredIn = (news: readonly News[], moved: ReadonlySet<string>): string[] => [
  ...new Set(
    news
      .filter(({ channelId }) => moved.has(channelId))
      .flatMap(({ candidates }) => candidates.flatMap(({ threadId }) => threadId ?? [])),
  ),
];

/**
 * Moves the marks of those channels that nobody else has looked at meanwhile. Whoever is at it now is
 * waited for: then the mark has moved, and the channel is theirs.
 */
async function moveMarks(db: typeof sql | Transaction, news: readonly News[]): Promise<ReadonlySet<string>> {
  const column = (name: "channelId" | "mark" | "upTo") => news.map((row) => row[name]) as string[];
  const rows = await db<{ id: string }[]>`
    with news as (
      select * from unnest(${column("channelId")}::uuid[], ${column("mark")}::bigint[],
                           ${column("upTo")}::bigint[]) as news (channel_id, mark, up_to)
    )
    insert into channel_notified as cn (channel_id, version)
    -- Always in this order: two instances cannot wait for each other.
    select channel_id, up_to from news order by channel_id
    on conflict (channel_id) do update set version = excluded.version
    where cn.version = (select mark from news where news.channel_id = cn.channel_id)
    returning channel_id as id`;
  return new Set(rows.map(({ id }) => id));
}

type Verdict = Concern & { news: News; decision: Decision };

/** Decides for everybody concerned, and stores what comes of it. */
async function tellOf(tx: Transaction, news: readonly News[]): Promise<Told[]> {
  const details = await readDetails(tx, news);
  const concerned = news.map((one) => ({
    news: one,
    concerns: concernsOf(one, details.threads, details.members.get(one.channelId) ?? [], details.texts),
  }));
  const verdicts = await judge(tx, concerned, details);
  await keep(tx, verdicts, followersOf(news, details.threads), authorsOf(news));
  const kept = verdicts.filter(({ decision }) => isKept(decision));
  return kept.length > 0 ? storeNotifications(tx, await toNotifications(tx, kept, details)) : [];
}

async function judge(
  tx: Transaction,
  concerned: { news: News; concerns: Concern[] }[],
  { messages, threads, now }: Details,
): Promise<Verdict[]> {
  const places = await readPlaces(
    tx,
    concerned.map(({ news, concerns }) => ({ news, userIds: new Set(concerns.map(({ userId }) => userId)) })),
  );
  return concerned.flatMap(({ news, concerns }) =>
    concerns.flatMap((concern) => {
      const message = messages.get(concern.message.id);
      const place = places.get(placeKey(news.channelId, concern.userId));
      if (!message || !place) return [];
      // Whom somebody mentions may be elsewhere in the workspace; everything else is of members.
      if (!place.joinedAt && concern.cause !== "mention") return [];
      if (place.joinedAt && place.joinedAt > message.createdAt) return [];
      const threadReadSeq = threads.get(concern.message.threadId ?? "")?.readSeqs.get(concern.userId) ?? 0;
      const settings = { ...place, threadReadSeq };
      const decision = decide({ ...concern.message, isDeleted: message.isDeleted }, settings, now);
      return [{ ...concern, news, decision }];
    }),
  );
}

/** Each message is put into words once, however many people are told. */
async function toNotifications(
  tx: Transaction,
  verdicts: readonly Verdict[],
  { messages }: Details,
): Promise<NewNotification[]> {
  const told = new Map(
    verdicts.map(({ message, news }) => [message.id, { news, ...messages.get(message.id) }]),
  );
  const written = [...told.values()].map(({ news, text = "" }) => ({ workspaceId: news.workspaceId, text }));
  const names = await readNames(tx, written);
  const words = new Map(
    [...told].map(([id, { news, text = "", files = [], authorName = "" }]) => [
      id,
      {
        title: titleOf(authorName, news.name),
        message: noticeWords({ text, files }, namesFrom(names, news.workspaceId)),
      },
    ]),
  );
  return verdicts.flatMap(({ news, message, userId, cause, decision }) => {
    const said = words.get(message.id);
    if (!said) return [];
    const { channelId, workspaceId, workspaceSlug } = news;
    const { id: messageId, seq, threadId, alsoInChannel, authorId } = message;
    const isSilent = decision.outcome !== "notified";
    const data: MessageNotice = {
      ...{ kind: cause, workspaceId, workspaceSlug, channelId, messageId, seq, threadId, authorId },
      ...(alsoInChannel && { alsoInChannel }),
      ...(isSilent && { silent: true }),
    };
    return [{ ...said, userId, kind: cause, data, channelId, messageId, seq, isSilent }];
  });
}

const followersOf = (news: readonly News[], threads: Threads) =>
  news.flatMap((one) =>
    newFollowers(one, threads).map((follower) => ({ ...follower, channelId: one.channelId })),
  );

/** How far those who answered have read: up to their own last reply in each thread. */
const authorsOf = (news: readonly News[]): { threadId: string; userId: string; seq: number }[] => {
  const last = new Map(
    news.flatMap(({ candidates }) =>
      candidates.flatMap(({ threadId, authorId: userId, seq }) =>
        threadId === null ? [] : [[`${threadId} ${userId}`, { threadId, userId, seq }] as const],
      ),
    ),
  );
  return [...last.values()];
};

/**
 * Stores what was decided, who follows which thread from now on, and how far those who answered have read:
 * one statement.
 */
async function keep(
  tx: Transaction,
  verdicts: readonly Verdict[],
  followers: readonly (Follower & { channelId: string })[],
  authors: ReturnType<typeof authorsOf>,
): Promise<void> {
  if (verdicts.length + followers.length + authors.length === 0) return;
  await tx`
    with followers as (
      insert into thread_followers (thread_id, channel_id, user_id, last_read_seq)
      select f.* from unnest(
        ${followers.map(({ threadId }) => threadId)}::uuid[], ${followers.map(({ channelId }) => channelId)}::uuid[],
        ${followers.map(({ userId }) => userId)}::text[], ${followers.map(({ readSeq }) => readSeq)}::bigint[]
      ) as f (thread_id, channel_id, user_id, last_read_seq)
      where exists (select from ${visibleChannelsOf(sql`f.user_id`)} where c.id = f.channel_id)
      on conflict do nothing
    ),
    placed as (
      update thread_followers f set last_read_seq = a.seq
      from unnest(
        ${authors.map(({ threadId }) => threadId)}::uuid[], ${authors.map(({ userId }) => userId)}::text[],
        ${authors.map(({ seq }) => seq)}::bigint[]
      ) as a (thread_id, user_id, seq)
      where f.thread_id = a.thread_id and f.user_id = a.user_id and f.last_read_seq < a.seq
    )
    insert into notification_decisions (message_id, user_id, cause, outcome, until)
    select d.message_id, u.id, d.cause, d.outcome, d.until::timestamptz
    from unnest(
      ${verdicts.map(({ message }) => message.id)}::uuid[], ${verdicts.map(({ userId }) => userId)}::text[],
      ${verdicts.map(({ cause }) => cause)}::text[], ${verdicts.map(({ decision }) => decision.outcome)}::text[],
      ${verdicts.map(({ decision }) => decision.until)}::text[]
    ) as d (message_id, user_id, cause, outcome, until)
    join "user" u on u.id = d.user_id
    on conflict do nothing`;
}
