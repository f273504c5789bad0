import type { KeyboardEvent } from "react";
import { type MessageAct, type MessageKey, messageKeys } from "@/lib/keys";
import type { Message } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { mayDelete, mayEdit, mayMarkUnread, mayPin } from "./rights";
import type { RowActions } from "./row-actions";
import { isPending, type Row } from "./timeline-rows";

/** One letter does one thing with the message that has the focus; what one may not do, does nothing. */
export function useRowKeys(rows: readonly Row[], actions: RowActions): (event: KeyboardEvent) => void {
  const chat = useChat();

  function act(what: MessageAct, message: Message, article: HTMLElement): void {
    const state = chat.getState();
    switch (what) {
      case "edit":
        if (mayEdit(state, message)) actions.edit(message);
        break;
      case "pin":
        if (mayPin(state, message)) actions.togglePin(message);
        break;
      case "save":
        actions.toggleSaved(message);
        break;
      case "unread":
        if (mayMarkUnread(state, message)) actions.markUnread(message);
        break;
      case "delete":
        if (mayDelete(state, message)) actions.askToDelete(message);
        break;
      case "forward":
      case "remind":
      case "copyText":
      case "copyLink":
        actions[what](message);
        break;
      default:
        pressTool(article, what);
    }
  }

  return (event) => {
    const { target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof HTMLElement) || !target.dataset.row) return;
    const key = event.key.toLowerCase();
    const row = rows.find((one) => one.key === target.dataset.row);
    if (!Object.hasOwn(messageKeys, key) || row?.kind !== "entry" || isPending(row.entry)) return;
    if (row.entry.deletedAt) return;
    event.preventDefault();
    act(messageKeys[key as MessageKey].act, row.entry, target);
  };
}

const tools = { react: "Add reaction", thread: "Reply in thread" };

/** What opens at its button is opened by it: the tools of the selected message are there. */
function pressTool(article: HTMLElement, what: keyof typeof tools): void {
  article.querySelector<HTMLElement>(`[role=toolbar] [aria-label="${tools[what]}"]`)?.click();
}
