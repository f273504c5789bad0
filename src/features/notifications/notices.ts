import type { MessageNotice, Notification as Told } from "@/lib/objects";
import type { Chat } from "@/live/chat-commands";
import { isSilent, messageNotice } from "@/live/notice";
import { isMeant } from "@/live/notification-list";
import { answerPushWorker } from "@/live/push-worker";
import { createClaims } from "./claims";
import { closeWindow, showWindow } from "./notice-window";
import { playSound } from "./sound";

/** What the page shows now, and how it goes elsewhere. */
export type View = {
  channelId: () => string | null;
  /** The thread that is open beside it. */
  threadId: () => string | null;
  go: (path: string) => void;
};

/**
 * Tells of notifications through the browser: with its own window and a sound, by one of this browser's pages,
 * and not at all while somebody looks at the conversation in one of them.
 *
 * @returns `attend`, to be called when the page shows another conversation, and `stop`
 */
export function startNotices(chat: Pick<Chat, "onNotification" | "getState">, view: View) {
  const { workspace } = chat.getState();
  const claims = createClaims();
  const shown = new Map<string, Told>();
  /** What this page has told of, or had on the screen: the worker need not. */
  const told = new Set<string>();

  const isLookedAt = (placeId: string) =>
    document.hasFocus() && (view.channelId() === placeId || view.threadId() === placeId);

  async function tell(notification: Told): Promise<void> {
    const { id } = notification;
    if (isSilent(notification)) return;
    const notice = messageNotice(notification);
    const place = notice && placeOf(notice);
    if (place && isLookedAt(place)) return void told.add(id);
    // A page of the same workspace goes to the message without loading anything.
    const rivals = notice && place ? [lookedAt(place), ...elsewhere(notice.workspaceId)] : [];
    if ((await claims.areHeld(rivals)) || !(await claims.take(`parley:notice:${id}`))) return;
    told.add(id);
    if (isReadHere(notification)) return;
    playSound();
    shown.set(id, notification);
    await showWindow(notification, view.go);
  }

  const elsewhere = (workspaceId: string) => (workspaceId === workspace.id ? [] : [openIn(workspaceId)]);

  /** A page that was asleep hears late of what was read long ago. */
  function isReadHere(notification: Told): boolean {
    const notice = messageNotice(notification);
    if (!notice) return false;
    const { channels, threadPlaces } = chat.getState();
    const place = channels.get(placeOf(notice)) ?? threadPlaces.get(placeOf(notice));
    return place ? place.lastReadSeq >= notice.seq : false;
  }

  function attend(): void {
    const channelId = view.channelId();
    const threadId = view.threadId();
    claims.hold("view", channelId !== null && isLookedAt(channelId) ? lookedAt(channelId) : null);
    claims.hold("thread", threadId !== null && isLookedAt(threadId) ? lookedAt(threadId) : null);
  }

  claims.hold("workspace", openIn(workspace.id));
  attend();
  window.addEventListener("focus", attend);
  window.addEventListener("blur", attend);
  const stops = [
    chat.onNotification({
      onNew: (notification) => void tell(notification),
      onRead: (read) => {
        for (const notification of shown.values())
          if (isMeant(notification, read)) {
            shown.delete(notification.id);
            void closeWindow(notification);
          }
      },
    }),
    answerPushWorker({
      isTold: ({ id, url }) => {
        const place = url.includes("thread=") ? view.threadId() : view.channelId();
        return told.has(id) || (document.hasFocus() && place !== null && url.includes(place));
      },
      open: view.go,
    }),
  ];

  function stop(): void {
    for (const end of stops) end();
    window.removeEventListener("focus", attend);
    window.removeEventListener("blur", attend);
    claims.end();
    for (const notification of shown.values()) void closeWindow(notification);
  }

  return { attend, stop };
}

/** Where a message is seen: a reply in its thread, unless it stands in the channel, too. */
const placeOf = ({ channelId, threadId, alsoInChannel }: MessageNotice): string =>
  threadId !== null && !alsoInChannel ? threadId : channelId;

const lookedAt = (placeId: string) => `parley:looked-at:${placeId}`;
const openIn = (workspaceId: string) => `parley:open:${workspaceId}`;
