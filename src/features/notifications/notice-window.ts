import type { Notification as Told } from "@/lib/objects";
import { messageNotice, noticeUrl } from "@/live/notice";

/** Those that this page shows itself, by tag. */
const own = new Map<string, Notification>();

/** The same as the worker of pushes gives: the two are one on the screen. */
const tagOf = (notification: Told) => messageNotice(notification)?.messageId ?? notification.id;

const findWorker = async () =>
  "serviceWorker" in navigator ? navigator.serviceWorker.getRegistration() : undefined;

/**
 * Shows it in a window of the browser, where the person has allowed that. With the worker of pushes the window
 * is the worker's, as browsers on phones want it, and a click is answered there.
 *
 * @param go goes to a path, after a click
 */
export async function showWindow(notification: Told, go: (path: string) => void): Promise<void> {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const { title, message, createdAt } = notification;
  const [tag, url] = [tagOf(notification), noticeUrl(notification)];
  const options = { body: message, tag, icon: "/icon-192.png", silent: true, data: { url } };
  const worker = await findWorker();
  if (worker?.active) {
    await worker.showNotification(title, {
      ...options,
      timestamp: Date.parse(createdAt),
    } as NotificationOptions);
    return;
  }
  const box = openBox(title, options);
  if (!box) return;
  own.set(tag, box);
  box.onclose = () => own.delete(tag);
  box.onclick = () => {
    window.focus();
    if (url) go(url);
    box.close();
  };
}

/** Null in browsers that leave it to a worker alone. */
function openBox(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options);
  } catch {
    return null;
  }
}

/** Takes it away again: it was read. */
export async function closeWindow(notification: Told): Promise<void> {
  const tag = tagOf(notification);
  own.get(tag)?.close();
  const worker = await findWorker();
  for (const box of (await worker?.getNotifications({ tag })) ?? []) box.close();
}
