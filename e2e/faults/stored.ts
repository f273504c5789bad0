import { sql } from "@/db/client";
import { messageColumns } from "@/domain/messages/message-row";
import type { Message } from "@/lib/objects";

/** What PostgreSQL holds. */
export type Stored = {
  /** As the wire has them, by channel and seq. */
  messages: Message[];
  channels: { id: string; version: number }[];
  members: { channelId: string; userId: string }[];
};

export async function readStored(): Promise<Stored> {
  const [messages, channels, members] = await Promise.all([
    sql<Message[]>`select ${messageColumns()} from messages m order by m.channel_id, m.seq`,
    readVersions(),
    sql<Stored["members"]>`select channel_id as "channelId", user_id as "userId" from channel_members`,
  ]);
  return { messages: messages.map((row) => ({ ...row })), channels, members: [...members] };
}

export const readVersions = async (): Promise<Stored["channels"]> => [
  ...(await sql<Stored["channels"]>`select channel_id as id, version from channel_versions`),
];

/** What there is to read for each member, counted one by one. */
export const countUnread = async () => [
  ...(await sql<{ userId: string; channelId: string; count: number }[]>`
    select cm.user_id as "userId", cm.channel_id as "channelId", least(100, (
      select count(*) from messages m
      where m.channel_id = cm.channel_id and m.seq > cm.last_read_seq and m.author_id <> cm.user_id
        and m.deleted_at is null and (m.thread_id is null or m.also_in_channel)
    ))::int as count
    from channel_members cm`),
];
