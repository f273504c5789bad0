import { expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import type { StoredNotification } from "@/lib/objects";
import { aState, settle } from "./fake-parts";
import { createNotifications } from "./notifications";
import { createStore } from "./store";

/** The `n`th of one's notifications, of a message in general at seq `n`. */
const notice = (n: number, readAt: string | null = null): StoredNotification => ({
  ...{ id: `n${n}`, type: "activity", title: "Ada in #general", message: `Message ${n}`, readAt },
  createdAt: new Date(1_000 * n).toISOString(),
  data: { channelId: "general", messageId: `message-${n}`, seq: n, threadId: null },
});
const { readAt: _, ...fresh } = notice(9);
const heardFresh = { ...fresh, unreadCount: 4 };

function setUp() {
  const store = createStore(aState());
  const asked: {
    name: string;
    input: object;
    answer: (reply: unknown) => Promise<void>;
    fail: () => Promise<void>;
  }[] = [];
  const api = ((name: string, input: object) =>
    new Promise((resolve, reject) => {
      const answer = (reply: unknown) => {
        resolve(reply);
        return settle();
      };
      const fail = () => {
        reject(new Error("No network"));
        return settle();
      };
      asked.push({ name, input, answer, fail });
    })) as unknown as ApiClient;
  const notifications = createNotifications({ store, api });
  const last = () => {
    const question = asked.at(-1);
    if (!question) throw new Error("Nothing was asked.");
    return question;
  };
  const list = () => store.getState().notifications;
  const ids = () => list()?.entries.map(({ id }) => id);
  return { store, notifications, asked, last, list, ids };
}

const page = (notifications: StoredNotification[], hasMore = false) => ({
  notifications,
  hasMore,
  unreadCount: 1,
});

test("what is heard while the list is on its way stands above it, once", async () => {
  const { store, notifications, last, ids } = setUp();
  void notifications.openNotifications("all");
  notifications.heard(heardFresh);
  await last().answer(page([notice(9), notice(3), notice(2)], true));
  expect(ids()).toEqual(["n9", "n3", "n2"]);

  notifications.heard({
    ...heardFresh,
    id: "n10",
    createdAt: new Date(10_000).toISOString(),
    unreadCount: 5,
  });
  notifications.heard({
    ...heardFresh,
    id: "n10",
    createdAt: new Date(10_000).toISOString(),
    unreadCount: 5,
  });
  expect(ids()).toEqual(["n10", "n9", "n3", "n2"]);
  // The event's count, and not the page's, which may be older.
  expect(store.getState().unreadNotifications).toBe(5);

  notifications.moreNotifications();
  expect(last().input).toMatchObject({ before: "n2" });
  await last().answer(page([notice(1)]));
  expect(ids()).toEqual(["n10", "n9", "n3", "n2", "n1"]);
});

test("a page that was asked for before something was read is asked for again", async () => {
  const { notifications, asked, last, list } = setUp();
  void notifications.openNotifications("all");
  notifications.heardRead({ ids: ["n2"], unreadCount: 0 });
  await last().answer(page([notice(2)]));
  expect(asked).toHaveLength(2);
  await last().answer(page([notice(2, "2026-01-01T00:00:00.000Z")]));
  expect(list()).toMatchObject({ status: "ready", entries: [{ readAt: "2026-01-01T00:00:00.000Z" }] });
});

test("reading some, a channel up to a place, or all marks just those", async () => {
  const { notifications, last, list } = setUp();
  void notifications.openNotifications("all");
  const inThread = { ...notice(1), id: "reply", data: { ...notice(1).data, threadId: "root" } };
  await last().answer(page([notice(4), notice(3), notice(2), notice(1), inThread]));
  const unread = () => list()?.entries.flatMap(({ id, readAt }) => (readAt === null ? [id] : []));

  notifications.heardRead({ ids: ["n4"], unreadCount: 3 });
  expect(unread()).toEqual(["n3", "n2", "n1", "reply"]);
  notifications.heardRead({ ids: null, channelId: "elsewhere", seq: 9, unreadCount: 3 });
  expect(unread()).toEqual(["n3", "n2", "n1", "reply"]);
  notifications.heardRead({ ids: null, channelId: "general", seq: 2, unreadCount: 1 });
  expect(unread()).toEqual(["n3", "reply"]);
  notifications.heardRead({ ids: null, unreadCount: 0 });
  expect(unread()).toEqual([]);
});

test("an answer to another question than the last one changes nothing, nor one after the list is closed", async () => {
  const { notifications, asked, last, ids, list } = setUp();
  void notifications.openNotifications("all");
  void notifications.openNotifications("unread");
  await last().answer(page([notice(2)]));
  await asked[0]?.answer(page([notice(3), notice(2), notice(1)]));
  expect(ids()).toEqual(["n2"]);

  notifications.reload();
  notifications.closeNotifications();
  await last().answer(page([notice(3)]));
  expect(list()).toBeNull();
});

test("a list that did not come says so, and comes when it is asked for again", async () => {
  const { notifications, last, list, ids } = setUp();
  void notifications.openNotifications("all");
  await last().fail();
  expect(list()?.status).toBe("failed");
  void notifications.openNotifications("all");
  await last().answer(page([notice(1)]));
  expect(ids()).toEqual(["n1"]);
});

test("whoever listens hears of each one that comes, and of what is read here", async () => {
  const { notifications, last } = setUp();
  const heard: unknown[] = [];
  const stop = notifications.onNotification({
    onNew: (notification) => heard.push(notification),
    onRead: (read) => heard.push(read),
  });
  notifications.heard(heardFresh);
  void notifications.readNotifications(["n9"]);
  await last().answer({ unreadCount: 3 });
  expect(heard).toEqual([fresh, { ids: ["n9"], unreadCount: 3 }]);

  stop();
  notifications.heard(heardFresh);
  expect(heard).toHaveLength(2);
});
