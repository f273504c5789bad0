import { randomUUID } from "node:crypto";
import type postgres from "postgres";

/** Messages as a talkative team has them, of every height: for what is about how long lists look and scroll. */

const prose =
  "The figures for the third quarter are in the shared folder, please have a look before noon. ".repeat(3);

/** `#` stands for the message's number. Their count has no factor with how often pictures, reactions and threads come. */
const samples = [
  "# ok",
  "# Thanks!",
  "# Shall we move the stand-up to ten?",
  `# ${prose}`,
  "# I had a look: **the build is green**, and `npm test` takes _half_ as long.",
  "# On my way 🚲",
  "# See https://example.com/handbook/releases for how it is done, and ~~the old page~~ the new one.",
  "# Steps:\n1. pull\n2. install\n3. start\n   - with `--demo` for something to look at\n4. say hello",
  "# No idea, sorry.",
  "# It is the same here since this morning, but only in one of the two browsers.",
  "# Who has the key?",
  "# Ben has it",
  '# Like this:\n```ts\nexport function greet(name: string): string {\n  // Nobody is left out.\n  return "Hello, " + (name.trim() || "you") + "!";\n}\n```',
  "# Nice",
  `# > ${prose}\n\nThat is not what I meant.`,
  "# Lunch?",
  "# In ten minutes, I still have to write down what we said.",
  "# | what | before | after |\n|---|---:|---:|\n| build | 41 s | 38 s |\n| tests | 12 min | 9 min |",
  "# Yes.\nNo.\nMaybe.",
  "# 我们明天在上海见面讨论新的项目计划，请大家准时参加会议，谢谢。",
  "# Done :tada:",
  `# ${prose.repeat(6)}`,
  "# - [x] seed the database\n- [ ] take the figures\n- [ ] write them down",
] as const;

/** A picture that is stored, of which each message that has one gets a copy. */
export type StoredPicture = { id: string };

export type MixedMessages = {
  channelId: string;
  userIds: readonly string[];
  /** Messages `from` to `to` of the channel, by seq: the last one of now, each 40 seconds after the other. */
  from: number;
  to: number;
  /** Replies of this thread and not messages of the main timeline. */
  threadId?: string;
  /** One message in forty has it. */
  picture?: StoredPicture;
};

export const mixedText = (number: number): string =>
  (samples[number % samples.length] ?? "").replace("#", String(number));

/** The number that a message has in its channel, out of its id. */
export const numberOf = (id: string): number => Number.parseInt(id.slice(-12), 16);

/**
 * Puts them into the database as if they had been sent, read and told of long ago. Their channel must have no
 * later ones.
 */
export async function insertMixed(
  sql: postgres.Sql,
  { channelId, userIds, from, to, threadId, picture }: MixedMessages,
): Promise<void> {
  // Each id ends with its message's number.
  const idStart = randomUUID().slice(0, -12);
  await sql.begin(async (tx) => {
    // The rows are right: their foreign keys need not be looked up a hundred thousand times.
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into messages
        (id, channel_id, seq, version, client_id, author_id, text, thread_id, created_at, reactions, edited_at,
         reply_count, last_reply_at, repliers)
      select (${idStart}::text || lpad(to_hex(n), 12, '0'))::uuid, ${channelId}::uuid, n, n, uuidv7(),
        (${userIds}::text[])[1 + n / 4 % ${userIds.length}::int],
        regexp_replace((${samples}::text[])[1 + n % ${samples.length}::int], '#', n::text),
        ${threadId ?? null}::uuid, now() - (${to}::int - n) * interval '40 seconds',
        case when n % 7 = 0 then jsonb_build_array(
          jsonb_build_object('emoji', '👍', 'userIds', (${userIds}::text[])[1:2]),
          jsonb_build_object('emoji', '🎉', 'userIds', (${userIds}::text[])[1:1])) else '[]' end,
        case when n % 31 = 0 then now() end,
        case when ${threadId === undefined} and n % 53 = 0 then 3 else 0 end,
        case when ${threadId === undefined} and n % 53 = 0 then now() end,
        case when ${threadId === undefined} and n % 53 = 0 then (${userIds}::text[])[1:2] else '{}' end
      from generate_series(${from}::int, ${to}::int) as n`;
    if (picture)
      await tx`
        with copies as (
          insert into files
            (id, workspace_id, uploader_id, channel_id, message_id, name, type, size, width, height, key, variants)
          select uuidv7(), f.workspace_id, f.uploader_id, m.channel_id, m.id, f.name, f.type, f.size, f.width,
            f.height, f.key, f.variants
          from files f, messages m
          where f.id = ${picture.id} and m.channel_id = ${channelId} and m.seq between ${from} and ${to}
            and m.seq % 41 = 0
          returning *)
        update messages m set files = jsonb_build_array(jsonb_build_object(
          'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'width', f.width, 'height', f.height,
          'hasThumbnail', f.variants <> '[]'::jsonb))
        from copies f where m.id = f.message_id`;
    await tx`update channel_versions set version = ${to} where channel_id = ${channelId}`;
    await tx`update channel_members set last_read_seq = ${to} where channel_id = ${channelId}`;
    // Nobody is to be told of them, and nobody looks for them: that would be in the way of what is looked at.
    for (const seen of ["channel_notified", "channel_indexed"])
      await tx`
        insert into ${tx(seen)} (channel_id, version) values (${channelId}, ${to})
        on conflict (channel_id) do update set version = excluded.version`;
  });
}

/** Makes the message at `seq` the root of a thread of all others behind it. */
export const makeRoot = (
  sql: postgres.Sql,
  {
    channelId,
    seq,
    replies,
    userIds,
  }: { channelId: string; seq: number; replies: number; userIds: readonly string[] },
): Promise<unknown> => sql`
  update messages set reply_count = ${replies}, last_reply_at = now(), repliers = (${userIds}::text[])[1:2]
  where channel_id = ${channelId} and seq = ${seq}`;
