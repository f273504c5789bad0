import { sql } from "@/db/client";
import type { ChannelKind } from "@/lib/objects";

/** Who wants to hear of more in a channel than what is addressed to them. */
export type Listener = { userId: string; keywords: string[]; wantsAll: boolean };

/** A message that may concern somebody beside its author. */
export type Candidate = {
  id: string;
  seq: number;
  authorId: string;
  threadId: string | null;
  alsoInChannel: boolean;
  mentions: string[];
};

/** What happened in a channel since it was looked at last. */
export type News = {
  channelId: string;
  kind: ChannelKind;
  name: string | null;
  workspaceId: string;
  workspaceSlug: string;
  /** How far it had been looked at, and how far this reaches. */
  mark: number;
  upTo: number;
  /** Whether there is more after `upTo`. */
  hasMore: boolean;
  listeners: Listener[];
  /** By seq. */
  candidates: Candidate[];
};

/** So many versions of a channel are looked at in one go. */
const span = 5_000;
/** More messages of one go, or people whom they may concern, wait for the next one. */
const candidateLimit = 200;
const peopleLimit = 10_000;

/**
 * The messages of these channels that came after what was looked at before and that may concern somebody.
 * In one statement, which answers nothing for a plain message in a channel where nobody listens for more.
 */
export async function readNews(channelIds: readonly string[]): Promise<News[]> {
  const rows = await sql<(Omit<News, "hasMore"> & { head: number; members: number })[]>`
    select c.id as "channelId", c.kind, c.name, c.workspace_id as "workspaceId", w.slug as "workspaceSlug",
           mark.version as mark, v.version as head, least(v.version, mark.version + ${span}) as "upTo",
           coalesce(l.listeners, '[]') as listeners, coalesce(news.candidates, '[]') as candidates,
           case when news.is_broad
             then (select count(*)::int from channel_members cm where cm.channel_id = c.id) else 0 end as members
    from channel_versions v
    join channels c on c.id = v.channel_id
    join workspaces w on w.id = c.workspace_id
    left join channel_notified cn on cn.channel_id = v.channel_id
    cross join lateral (select coalesce(cn.version, 0) as version) mark
    left join lateral (
      select jsonb_agg(jsonb_build_object(
        'userId', cm.user_id, 'keywords', coalesce(p.keywords, '{}'),
        'wantsAll', coalesce(cm.notify, p.notify) = 'everything')) as listeners
      from channel_members cm
      left join preferences p on p.user_id = cm.user_id
      where cm.channel_id = c.id
        and (cm.notify = 'everything' or p.keywords <> '{}' or (cm.notify is null and p.notify = 'everything'))
    ) l on true
    left join lateral (
      select jsonb_agg(jsonb_build_object(
               'id', m.id, 'seq', m.seq, 'authorId', m.author_id, 'threadId', m.thread_id,
               'alsoInChannel', m.also_in_channel, 'mentions', m.mentions) order by m.seq) as candidates,
             bool_or(c.kind = 'direct' or 'channel' = any(m.mentions)) as is_broad
      from messages m
      where m.channel_id = c.id and m.seq > mark.version and m.seq <= mark.version + ${span}
        and (c.kind = 'direct' or l.listeners is not null or m.thread_id is not null or m.mentions <> '{}')
    ) news on true
    where v.channel_id = any(${[...channelIds]}::uuid[]) and v.version > mark.version
    order by c.id`;
  return bounded(rows);
}

/** Cuts what would be too much for one transaction; at least one message comes along. */
function bounded(rows: (Omit<News, "hasMore"> & { head: number; members: number })[]): News[] {
  const news: News[] = [];
  let [messages, people] = [0, 0];
  for (const { head, members, ...row } of rows) {
    const taken: Candidate[] = [];
    const wantAll = row.listeners.filter(({ wantsAll }) => wantsAll).length;
    for (const candidate of row.candidates) {
      const isBroad = row.kind === "direct" || candidate.mentions.includes("channel");
      people += wantAll + candidate.mentions.length + (isBroad ? members : 0);
      if (++messages > 1 && (messages > candidateLimit || people > peopleLimit)) {
        // Looked at up to here; those of the channels after it are not begun.
        const upTo = taken.at(-1)?.seq ?? row.mark;
        return [...news, { ...row, upTo, hasMore: true, candidates: taken }];
      }
      taken.push(candidate);
    }
    news.push({ ...row, hasMore: row.upTo < head, candidates: taken });
  }
  return news;
}
