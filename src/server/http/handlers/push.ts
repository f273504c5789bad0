import { peekUnsubscribe, unsubscribe } from "@/domain/digest/unsubscribe";
import { addDevice } from "@/domain/push/add-device";
import { changeDevice } from "@/domain/push/change-device";
import { listDevices } from "@/domain/push/list-devices";
import { removeDevice } from "@/domain/push/remove-device";
import { vapidKeys } from "@/domain/push/vapid-keys";
import type { RouteName } from "@/lib/api-routes";
import { type Handlers, Reply } from "../handler";

type PushRoute = Extract<
  RouteName,
  "GET /push/key" | `${string} /me/push${string}` | `${string} /unsubscribe`
>;

/** What leaves the app: the devices that take pushes, and the link that ends the mails. */
export const push: Handlers<PushRoute> = {
  "GET /push/key": async () => ({ publicKey: (await vapidKeys()).publicKey }),
  "GET /me/push": async (actor, _, { sessionId }) => ({ devices: await listDevices(actor, sessionId) }),
  "POST /me/push": async (actor, subscription, caller) => {
    const { device, isNew } = await addDevice(actor, subscription, caller);
    return new Reply(isNew ? 201 : 200, { device });
  },
  "PATCH /me/push/:id": async (actor, { id, about }, { sessionId }) => ({
    device: await changeDevice(actor, id, about, sessionId),
  }),
  "DELETE /me/push/:id": async (actor, { id }) => {
    await removeDevice(actor, id);
    return null;
  },
  "GET /unsubscribe": (_, { token }) => peekUnsubscribe(token),
  "POST /unsubscribe": async (_, { token = "" }) => {
    await unsubscribe(token);
    return null;
  },
};
