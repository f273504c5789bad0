import { messageUrl } from "./message-url";
import type { MessageNotice, Notification } from "./objects";

/** What a notification says of its message; null when it is about something else. */
export function messageNotice({ data }: Pick<Notification, "data">): MessageNotice | null {
  const notice = data as Partial<MessageNotice> | undefined;
  return notice?.channelId && notice.messageId && notice.seq !== undefined ? (notice as MessageNotice) : null;
}

/** The path that a notification leads to in the app; null when it leads nowhere. */
export function noticeUrl(notification: Pick<Notification, "data">): string | null {
  const notice = messageNotice(notification);
  if (notice) return messageUrl(notice.workspaceSlug, notice.channelId, notice.seq, notice.threadId);
  const { url } = notification.data ?? {};
  // A path of this server and never another place, whatever somebody managed to store.
  return typeof url === "string" && /^\/(?![/\\])/.test(url) ? url : null;
}
