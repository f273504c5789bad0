import { sql, type Transaction } from "@/db/client";
import type { Message, SavedMark } from "@/lib/objects";
import { visibleChannels } from "../access";
import { comeAgain } from "../due-later";
import { announceNotifications } from "../notifications/announce";
import { type NotificationPayload, storePayload } from "../notifications/push-notification";
import { readNames } from "../notifications/read-names";
import { namesFrom, noticeWords, titleOf } from "../notifications/words";
import { publish } from "../publisher";
import { savedColumns } from "./saved-row";

type Reminder = { userId: string; messageId: string };

/**
 * Tells a person of a message that they wanted to hear of again, if that is due and they may still see it.
 * The reminder ends in the transaction that stores the notification: whatever runs again, they hear it once.
 */
export async function remind({ userId, messageId }: Reminder): Promise<void> {
  const { saved, told } = await sql.begin(async (tx) => {
    const [row] = await tx<SavedMark[]>`
      update saved_messages s set remind_at = null
      where s.user_id = ${userId} and s.message_id = ${messageId} and s.done_at is null
        and s.remind_at <= clock_timestamp()
      returning ${savedColumns()}`;
    const payload = row && (await readPayload(tx, { userId, messageId }));
    return { saved: row, told: payload ? await storePayload(tx, [userId], payload) : [] };
  });
  if (!saved) return waitForIt({ userId, messageId });
  const [channel] = await sql<{ workspaceId: string }[]>`
    select workspace_id as "workspaceId" from channels where id = ${saved.channelId}`;
  if (channel) publish.emit({ user: userId }, "saved:updated", { ...channel, saved });
  await announceNotifications(told);
}

type Written = Pick<Message, "text" | "files" | "seq" | "threadId" | "authorId" | "channelId"> & {
  author: string;
  channel: string | null;
  workspaceId: string;
  workspaceSlug: string;
};

async function readPayload(
  tx: Transaction,
  { userId, messageId }: Reminder,
): Promise<NotificationPayload | null> {
  const [message] = await tx<Written[]>`
    select m.text, m.files, m.seq, m.thread_id as "threadId", m.author_id as "authorId",
           m.channel_id as "channelId", u.name as author, c.name as channel,
           c.workspace_id as "workspaceId", w.slug as "workspaceSlug"
    from ${visibleChannels({ userId })}
    join workspaces w on w.id = c.workspace_id
    join messages m on m.channel_id = c.id and m.id = ${messageId} and m.deleted_at is null
    join "user" u on u.id = m.author_id`;
  if (!message) return null;
  const { text, files, author, channel, ...place } = message;
  const names = await readNames(tx, [message]);
  return {
    type: "system",
    title: `Reminder: ${titleOf(author, channel)}`,
    message: noticeWords({ text, files }, namesFrom(names, message.workspaceId)),
    data: { ...place, messageId },
    channelId: message.channelId,
  };
}

async function waitForIt(reminder: Reminder): Promise<void> {
  const [row] = await sql<{ remindAt: string | null }[]>`
    select remind_at as "remindAt" from saved_messages
    where user_id = ${reminder.userId} and message_id = ${reminder.messageId} and done_at is null`;
  if (row?.remindAt) await comeAgain({ name: "remind", data: reminder }, row.remindAt);
}
