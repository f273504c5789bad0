import { sql, type Transaction } from "@/db/client";
import { noticeUrl } from "@/lib/notice-url";
import type { ChannelKind } from "@/lib/objects";
import { visibleChannelsOf } from "../access";
import { publicUrl } from "../public-url";
import type { Missed } from "./write-digest";

/** Days; what is older nobody wants to have by mail. */
const freshDays = 3;
/** So many are in one mail; of the others it says how many. */
const shown = 50;

export type Gathered = { ids: string[]; missed: Missed[]; moreCount: number };

type Row = {
  id: string;
  title: string;
  message: string;
  data: Record<string, unknown> | undefined;
  createdAt: string;
  channelId: string | null;
  channelKind: ChannelKind | null;
  channelName: string | null;
  workspaceName: string | null;
  author: string | null;
};

/** What a person has not read, may still see, and no mail has told of. Oldest first. */
export async function gather(tx: Transaction, userId: string): Promise<Gathered> {
  const rows = await tx<Row[]>`
    select n.id, n.title, n.message, n.data, n.created_at as "createdAt", n.channel_id as "channelId",
      c.kind as "channelKind", c.name as "channelName", w.name as "workspaceName", u.name as author
    from notifications n
    left join channels c on c.id = n.channel_id
    left join workspaces w on w.id = c.workspace_id
    left join "user" u on u.id = n.data->>'authorId'
    where n.user_id = ${userId} and n.read_at is null and n.mailed_at is null
      and n.created_at > now() - make_interval(days => ${freshDays})
      and (n.channel_id is null
        or exists (select from ${visibleChannelsOf(sql`n.user_id`)} where c.id = n.channel_id))
      and not exists (select from messages m where m.id = n.message_id and m.deleted_at is not null)
    order by n.created_at, n.id`;
  const newest = rows.slice(-shown);
  return {
    ids: rows.map(({ id }) => id),
    missed: newest.map((row) => toMissed(row, writersIn(newest, row.channelId))),
    moreCount: rows.length - newest.length,
  };
}

const writersIn = (rows: readonly Row[], channelId: string | null): string[] => [
  ...new Set(rows.flatMap((row) => (row.channelId === channelId && row.author ? [row.author] : []))),
];

function toMissed(row: Row, writers: readonly string[]): Missed {
  const { channelId, channelKind, channelName, workspaceName, title, message, createdAt } = row;
  const isDirect = channelKind === "direct";
  return {
    // A direct conversation is called after those who wrote in it.
    place: isDirect ? writers.join(", ") || title : channelId ? `#${channelName} · ${workspaceName}` : title,
    placeKey: channelId ?? row.id,
    author: isDirect && writers.length === 1 ? null : row.author,
    message,
    url: publicUrl(noticeUrl(row) ?? "/"),
    createdAt,
  };
}
