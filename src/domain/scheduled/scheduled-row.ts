import { sql } from "@/db/client";

/** The columns of `scheduled_messages s` joined with its channel `c` as the wire contract's ScheduledMessage. */
export const scheduledColumns = () => sql`
  s.id, c.workspace_id as "workspaceId", s.channel_id as "channelId", s.thread_id as "threadId", s.text,
  s.send_at as "sendAt", s.failure, s.created_at as "createdAt"`;
