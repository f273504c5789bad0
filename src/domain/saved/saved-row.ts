import { sql } from "@/db/client";

/** The columns of `saved_messages s` as the wire contract's SavedMark. */
export const savedColumns = () => sql`
  s.message_id as "messageId", s.channel_id as "channelId", s.saved_at as "savedAt", s.done_at as "doneAt",
  s.remind_at as "remindAt"`;
