import { sql } from "@/db/client";

/**
 * The columns of `messages m` (or of a CTE named `m` with its columns) as the wire contract's Message:
 * rows selected with these are Messages.
 */
export const messageColumns = () => sql`
  m.id, m.channel_id as "channelId", m.seq, m.version, m.client_id as "clientId", m.author_id as "authorId",
  m.text, m.created_at as "createdAt", m.edited_at as "editedAt", m.deleted_at as "deletedAt",
  m.thread_id as "threadId", m.also_in_channel as "alsoInChannel", m.reply_count as "replyCount", m.last_reply_at as "lastReplyAt",
  m.repliers, m.reactions, m.mentions, m.files, m.previews,
  m.pinned_at as "pinnedAt", m.pinned_by as "pinnedBy"`;
