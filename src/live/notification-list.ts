import type { Notification, StoredNotification } from "@/lib/objects";
import type { Events, NotificationsRead } from "@/lib/socket-events";
import { messageNotice } from "./notice";
import type { ChatState, NotificationList } from "./state";

/** One's notifications as events and pages change them. Pure. The count comes with each event, and is absolute. */

export function putNotification(
  state: ChatState,
  { unreadCount, ...notification }: Events["notification"],
): ChatState {
  return withList({ ...state, unreadNotifications: unreadCount }, (list) =>
    list.entries.some(({ id }) => id === notification.id)
      ? list
      : { ...list, entries: [{ ...notification, readAt: null }, ...list.entries] },
  );
}

export function readNotifications(state: ChatState, read: NotificationsRead): ChatState {
  const isRead = (entry: StoredNotification) => entry.readAt !== null || isMeant(entry, read);
  return withList({ ...state, unreadNotifications: read.unreadCount }, (list) => ({
    ...list,
    entries: list.entries.map((entry) =>
      entry.readAt === null && isRead(entry) ? { ...entry, readAt: new Date().toISOString() } : entry,
    ),
  }));
}

export function removeNotifications(
  state: ChatState,
  { ids, unreadCount }: Events["notifications:removed"],
): ChatState {
  return withList({ ...state, unreadNotifications: unreadCount }, (list) => ({
    ...list,
    entries: list.entries.filter(({ id }) => !ids.includes(id)),
  }));
}

/**
 * Puts a page into the list: below what is there, or in its place when it is the first one. What was heard
 * while that was on its way stays above it. The count is not the page's business: events and snapshots tell it
 * in the order in which it changed.
 */
export function placePage(
  list: NotificationList,
  page: { notifications: readonly StoredNotification[]; hasMore: boolean },
  isMore: boolean,
): NotificationList {
  const [newest] = page.notifications;
  const brought = new Set(page.notifications.map(({ id }) => id));
  const kept = list.entries.filter(
    ({ id, createdAt }) => !brought.has(id) && (isMore || !newest || createdAt > newest.createdAt),
  );
  return { ...list, entries: [...kept, ...page.notifications], hasMore: page.hasMore, status: "ready" };
}

/** Whether the news that something was read is about this one. */
export function isMeant(notification: Notification, { ids, channelId, seq = 0 }: NotificationsRead): boolean {
  if (ids) return ids.includes(notification.id);
  if (!channelId) return true;
  const notice = messageNotice(notification);
  if (notice?.channelId !== channelId || notice.seq > seq) return false;
  // Reading the main timeline shows nobody what was answered in a thread alone.
  return notice.threadId === null || notice.alsoInChannel === true;
}

function withList(state: ChatState, change: (list: NotificationList) => NotificationList): ChatState {
  return state.notifications ? { ...state, notifications: change(state.notifications) } : state;
}
