import { markRead, markUnread } from "@/domain/channels/read-state";
import { readWorkspace } from "@/domain/channels/read-workspace";
import { deleteMessage } from "@/domain/messages/delete";
import { editMessage } from "@/domain/messages/edit";
import { readHistory } from "@/domain/messages/history";
import { react } from "@/domain/messages/react";
import { readCards } from "@/domain/messages/read-cards";
import { sendMessage } from "@/domain/messages/send";
import { syncChannels } from "@/domain/messages/sync";
import { noteSignOfLife } from "@/domain/presence/sign-of-life";
import { removePreview } from "@/domain/previews/remove-preview";
import type { RouteName } from "@/lib/api-routes";
import { type Handlers, Reply } from "../handler";

type MessageRoute = Extract<
  RouteName,
  | `${string}/messages`
  | `${string} /messages/:id`
  | "PUT /messages/:id/reactions"
  | "DELETE /messages/:id/previews"
  | `${string}/:id/read`
  | `${string}/:id/unread`
  | "POST /workspaces/:id/read"
  | "POST /workspaces/:id/cards"
  | "POST /sync"
>;

export const messages: Handlers<MessageRoute> = {
  "POST /workspaces/:id/cards": async (actor, { id, places }) => ({
    cards: await readCards(actor, id, places),
  }),
  "GET /channels/:id/messages": (actor, { id, ...page }) => readHistory(actor, id, page),
  "POST /channels/:id/messages": async (actor, { id, ...message }) => {
    const sent = await sendMessage(actor, { channelId: id, ...message });
    return new Reply(sent.deduped ? 200 : 201, sent);
  },
  "POST /channels/:id/read": (actor, { id, seq }) => markRead(actor, id, seq),
  "POST /channels/:id/unread": (actor, { id, seq }) => markUnread(actor, id, seq),
  "PATCH /messages/:id": async (actor, { id, text }) => ({ message: await editMessage(actor, id, text) }),
  "PUT /messages/:id/reactions": async (actor, { id, emoji, on }) => ({
    message: await react(actor, id, emoji, on),
  }),
  "DELETE /messages/:id/previews": async (actor, { id, url }) => ({
    message: await removePreview(actor, id, url),
  }),
  "DELETE /messages/:id": async (actor, { id }) => ({ message: await deleteMessage(actor, id) }),
  "POST /workspaces/:id/read": (actor, { id, places }) => readWorkspace(actor, id, places),
  "POST /sync": async (actor, { cursors, alive }, { sessionId }) => {
    if (alive) await noteSignOfLife(actor, sessionId, alive);
    return { channels: await syncChannels(actor, cursors) };
  },
};
