import { sql } from "@/db/client";
import type { Draft } from "@/lib/objects";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";

export type NewDraft = {
  channelId: string;
  threadId?: string | null | undefined;
  text: string;
  /** By the device's clock, and never later than ours: a clock that is ahead must not win for ever. */
  updatedAt: string;
};

/** An empty draft is remembered, so that an older one of another device does not come back. */
export const draftColumns = () => sql`
  d.channel_id as "channelId", nullif(d.thread_id, '') as "threadId", d.text, d.updated_at as "updatedAt"`;

/**
 * Keeps what one has begun to write, for all one's devices. The latest write wins: an older one changes
 * nothing.
 *
 * @returns what is kept now
 * @throws CodedError `NOT_FOUND`
 */
export async function writeDraft(actor: Actor, input: NewDraft): Promise<Draft> {
  const { workspaceId, id: channelId } = await accessChannel(actor, input.channelId, "read");
  const { userId } = actor;
  const threadId = input.threadId ?? "";
  const [written] = await sql<Draft[]>`
    insert into drafts as d (user_id, channel_id, thread_id, text, updated_at)
    values (${userId}, ${channelId}, ${threadId}, ${input.text},
            date_trunc('milliseconds', least(${input.updatedAt}::timestamptz, clock_timestamp())))
    on conflict (user_id, channel_id, thread_id) do update
      set text = excluded.text, updated_at = excluded.updated_at
      where d.updated_at <= excluded.updated_at
    returning ${draftColumns()}`;
  if (written) {
    publish.emit({ user: userId }, "draft:updated", { workspaceId, draft: written });
    return written;
  }
  const [kept] = await sql<Draft[]>`
    select ${draftColumns()} from drafts d
    where d.user_id = ${userId} and d.channel_id = ${channelId} and d.thread_id = ${threadId}`;
  return kept ?? { channelId, threadId: input.threadId ?? null, text: "", updatedAt: input.updatedAt };
}
