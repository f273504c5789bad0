import type { ApiClient } from "@/lib/api-client";
import type { Notification, NotificationReason } from "@/lib/objects";
import type { Events, NotificationsRead } from "@/lib/socket-events";
import { placePage } from "./notification-list";
import { reducers } from "./reducers";
import type { NotificationList } from "./state";
import type { Store } from "./store";

type NotificationsParts = { store: Store; api: ApiClient };

export type NotificationListener = {
  /** One has just come. */
  onNew(notification: Notification): void;
  /** Some were read, here or on another device. */
  onRead(read: NotificationsRead): void;
};

const pageSize = 30;

/** The list of one's notifications: read when it is opened, and from then on kept true by events. */
export function createNotifications({ store, api }: NotificationsParts) {
  const listeners = new Set<NotificationListener>();
  /** Answers to what was asked before this have come too late. */
  let asked = 0;
  /** How often notifications were read: a page that was asked for before does not know of it. */
  let reads = 0;

  async function load(filter: NotificationList["filter"], before?: string): Promise<void> {
    asked += 1;
    const [number, readsBefore] = [asked, reads];
    change((list) => ({ ...list, filter, status: "loading" }));
    try {
      const unread = filter === "unread" ? true : undefined;
      const page = await api("GET /me/notifications", { before, unread, limit: pageSize });
      if (number !== asked) return;
      if (reads !== readsBefore) return load(filter, before);
      change((list) => placePage(list, page, before !== undefined));
    } catch {
      if (number === asked) change((list) => ({ ...list, status: "failed" }));
    }
  }

  function change(step: (list: NotificationList) => NotificationList): void {
    store.update((state) => ({ ...state, notifications: step(state.notifications ?? emptyList) }));
  }

  function heardRead(data: NotificationsRead): void {
    reads += 1;
    store.learn((state) => reducers["notifications:read"](state, data));
    for (const { onRead } of listeners) onRead(data);
  }

  return {
    /** Shows the list, the newest first. Never rejects. */
    openNotifications: (filter: NotificationList["filter"]): Promise<void> => load(filter),

    moreNotifications(): void {
      const list = store.getState().notifications;
      if (list?.hasMore && list.status !== "loading") void load(list.filter, list.entries.at(-1)?.id);
    },

    closeNotifications(): void {
      asked += 1;
      store.update((state) => ({ ...state, notifications: null }));
    },

    /** These, or all. Rejects with CodedError. */
    async readNotifications(ids?: string[]): Promise<void> {
      const { unreadCount } = await api("POST /me/notifications/read", { ids });
      heardRead({ ids: ids ?? null, unreadCount });
    },

    /** Why one was, or was not, told of a message. Rejects with CodedError. */
    explainNotification: (messageId: string): Promise<NotificationReason> =>
      api("GET /messages/:id/notification", { id: messageId }),

    /** The function that comes back ends it. */
    onNotification(listener: NotificationListener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    heard(data: Events["notification"]): void {
      store.learn((state) => reducers.notification(state, data));
      const { unreadCount: _, ...notification } = data;
      for (const { onNew } of listeners) onNew(notification);
    },
    heardRead,

    /** After a time without news. */
    reload(): void {
      const list = store.getState().notifications;
      if (list) void load(list.filter);
    },
  };
}

const emptyList: NotificationList = { filter: "all", entries: [], hasMore: false, status: "loading" };
