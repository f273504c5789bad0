import { sql } from "@/db/client";
import { invalid } from "@/lib/errors";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";

/** What others learn of how far one has come in direct channels, and who does not want to know or tell. */

type Told = {
  channelId: string;
  lastReadSeq: number;
  lastReadAt: string | null;
  /** Whether the actor shows what they have read. */
  shares: boolean;
  /** The others who keep theirs to themselves: they do not hear of anybody's. */
  silent: string[];
};

/** Tells the others how far the actor has read in direct channels; none of it when they do not share that. */
export async function tellPlaces({ userId }: Actor, channelIds: readonly string[]): Promise<void> {
  for (const { shares, ...told } of await readTold(
    userId,
    sql`cm.channel_id = any(${[...channelIds]}::uuid[])`,
  ))
    if (shares) tellPlace(userId, told);
}

/**
 * The actor has changed their mind about receipts: the others see what they have read from now on, or see
 * it no more, and their own tabs ask for what they may know now.
 */
export async function tellReceiptsChanged({ userId }: Actor): Promise<void> {
  for (const { shares, ...told } of await readTold(userId, sql`true`))
    tellPlace(userId, shares ? told : { ...told, lastReadSeq: 0, lastReadAt: null });
  publish.emit({ user: userId }, "sync:hint", {});
}

/**
 * What was written up to `seq` has reached one of the actor's devices. Never moves backwards.
 *
 * @throws CodedError `NOT_FOUND`, `INVALID` (not a direct channel)
 */
export async function markDelivered(actor: Actor, channelId: string, seq: number): Promise<number> {
  const channel = await accessChannel(actor, channelId, "read");
  if (channel.kind !== "direct")
    throw invalid("channelId", "Only direct conversations say what has been delivered.");
  const { userId } = actor;
  const [moved] = await sql<{ deliveredSeq: number; silent: string[] }[]>`
    update channel_members cm set delivered_seq = least(${seq}, v.version)
    from channel_versions v
    where v.channel_id = cm.channel_id and cm.channel_id = ${channelId} and cm.user_id = ${userId}
      and cm.delivered_seq < least(${seq}, v.version)
    returning cm.delivered_seq as "deliveredSeq", ${silentOthers()} as silent`;
  if (!moved) return seq;
  const { deliveredSeq, silent } = moved;
  publish.emit({ channel, exceptUsers: [userId, ...silent] }, "delivery:update", {
    ...{ channelId, userId, deliveredSeq },
  });
  return deliveredSeq;
}

function tellPlace(
  userId: string,
  { channelId, lastReadSeq, lastReadAt, silent }: Omit<Told, "shares">,
): void {
  // Who has not read in it yet is where they came in: that says nothing.
  const place = lastReadAt === null ? { lastReadSeq: 0, lastReadAt } : { lastReadSeq, lastReadAt };
  const channel = { id: channelId, kind: "direct" } as const;
  publish.emit({ channel, exceptUsers: [userId, ...silent] }, "read:update", {
    ...{ channelId, userId, ...place },
  });
}

/** The actor's places in direct channels, in one statement. */
function readTold(userId: string, which: ReturnType<typeof sql>): Promise<Told[]> {
  return sql<Told[]>`
    select cm.channel_id as "channelId", cm.last_read_seq as "lastReadSeq", cm.last_read_at as "lastReadAt",
           coalesce(own.shares_receipts, true) as shares, ${silentOthers()} as silent
    from channel_members cm
    join channels c on c.id = cm.channel_id and c.kind = 'direct'
    left join preferences own on own.user_id = cm.user_id
    where cm.user_id = ${userId} and ${which}`;
}

const silentOthers = () => sql`array(
  select o.user_id from channel_members o
  join preferences p on p.user_id = o.user_id and not p.shares_receipts
  where o.channel_id = cm.channel_id and o.user_id <> cm.user_id)`;
