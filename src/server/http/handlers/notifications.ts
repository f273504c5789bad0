import { updateMembership } from "@/domain/channels/update-membership";
import { listNotifications } from "@/domain/notifications/list";
import { readNotifications } from "@/domain/notifications/mark-read";
import { explainNotification } from "@/domain/notifications/why";
import { readPreferences } from "@/domain/preferences/read";
import { updatePreferences } from "@/domain/preferences/update";
import type { RouteName } from "@/lib/api-routes";
import type { Handlers } from "../handler";

type NotificationRoute = Extract<
  RouteName,
  | `${string} /me/preferences`
  | `${string} /me/notifications${string}`
  | "PATCH /channels/:id/membership"
  | "GET /messages/:id/notification"
>;

/** What one is told of, why, and what one has chosen about it. */
export const notifications: Handlers<NotificationRoute> = {
  "GET /me/preferences": async (actor) => ({ preferences: await readPreferences(actor) }),
  "PATCH /me/preferences": async (actor, change) => ({ preferences: await updatePreferences(actor, change) }),
  "GET /me/notifications": (actor, page) => listNotifications(actor, page),
  "POST /me/notifications/read": (actor, { ids }) => readNotifications(actor, ids),
  "PATCH /channels/:id/membership": async (actor, { id, ...change }) => ({
    channel: await updateMembership(actor, id, change),
  }),
  "GET /messages/:id/notification": (actor, { id }) => explainNotification(actor, id),
};
