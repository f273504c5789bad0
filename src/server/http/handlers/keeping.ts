import { writeDraft } from "@/domain/drafts/write";
import { listPins } from "@/domain/messages/list-pins";
import { pinMessage } from "@/domain/messages/pin";
import { forgetSaved } from "@/domain/saved/forget";
import { listSaved } from "@/domain/saved/list";
import { saveMessage } from "@/domain/saved/save";
import { cancelScheduled } from "@/domain/scheduled/cancel";
import { changeScheduled } from "@/domain/scheduled/change";
import { scheduleMessage } from "@/domain/scheduled/schedule";
import { sendNow } from "@/domain/scheduled/send";
import { arrangeSidebar } from "@/domain/sidebar/arrange";
import type { RouteName } from "@/lib/api-routes";
import type { Handlers } from "../handler";

type KeepingRoute = Extract<
  RouteName,
  | `${string} /me/saved${string}`
  | `${string} /me/scheduled${string}`
  | `${string}/pin`
  | `${string}/pins`
  | `${string}/scheduled`
  | `${string}/draft`
  | `${string}/sidebar`
>;

/** What one keeps: pins for everybody; for oneself what is for later, what is not sent yet, and one's order. */
export const keeping: Handlers<KeepingRoute> = {
  "PUT /messages/:id/pin": async (actor, { id, pinned }) => ({
    message: await pinMessage(actor, id, pinned),
  }),
  "GET /channels/:id/pins": async (actor, { id }) => ({ messages: await listPins(actor, id) }),

  "GET /me/saved": (actor, request) => listSaved(actor, request),
  "PUT /me/saved/:messageId": async (actor, { messageId, ...change }) => ({
    saved: await saveMessage(actor, messageId, change),
  }),
  "DELETE /me/saved/:messageId": async (actor, { messageId }) => {
    await forgetSaved(actor, messageId);
    return null;
  },

  "POST /channels/:id/scheduled": async (actor, { id: channelId, ...message }) => ({
    scheduled: await scheduleMessage(actor, { channelId, ...message }),
  }),
  "PATCH /me/scheduled/:id": async (actor, { id, ...change }) => ({
    scheduled: await changeScheduled(actor, id, change),
  }),
  "DELETE /me/scheduled/:id": async (actor, { id }) => {
    await cancelScheduled(actor, id);
    return null;
  },
  "POST /me/scheduled/:id/send": async (actor, { id }) => ({ message: await sendNow(actor, id) }),

  "PUT /channels/:id/draft": async (actor, { id: channelId, ...draft }) => ({
    draft: await writeDraft(actor, { channelId, ...draft }),
  }),
  "PUT /workspaces/:id/sidebar": async (actor, { id, sections }) => ({
    sidebar: await arrangeSidebar(actor, id, sections),
  }),
};
