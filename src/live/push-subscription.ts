import type { ApiClient } from "@/lib/api-client";
import type { PushDevice } from "@/lib/objects";

/** The worker that shows pushes; it stands in `public`. */
const worker = "/push-worker.js";

/** What this browser can do about pushes now. */
export type PushSupport =
  | "possible"
  /** The person, or whoever administers the browser, has said no: only there can it be undone. */
  | "denied"
  /** Browsers give it to https (and localhost) alone. */
  | "insecure"
  /** Safari on iPhone and iPad: only to what was added to the home screen. */
  | "home-screen"
  | "missing";

export function pushSupport(): PushSupport {
  if (!window.isSecureContext) return "insecure";
  const isThere = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!isThere) return /\b(iPhone|iPad)\b/.test(navigator.userAgent) ? "home-screen" : "missing";
  return Notification.permission === "denied" ? "denied" : "possible";
}

/** Whether the browser holds a subscription; the server may know of it or not. */
export async function isSubscribed(): Promise<boolean> {
  if (pushSupport() !== "possible") return false;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) != null;
}

/**
 * Asks for permission, if that is still open, and lets the server push to this browser. To be called from a
 * click: browsers ask nobody who has not just done something.
 *
 * @returns null when the person says no
 * @throws CodedError of the API · Error when the browser's push service cannot be reached
 */
export async function subscribe(api: ApiClient): Promise<PushDevice | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const { publicKey } = await api("GET /push/key");
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  const held = await pushManager.getSubscription();
  // Of a server that had other keys: nobody can push to it any more.
  const isOurs = held && keyOf(held) === publicKey;
  if (held && !isOurs) await held.unsubscribe();
  const subscription = isOurs
    ? held
    : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = "", keys = {} } = subscription.toJSON();
  const { device } = await api("POST /me/push", {
    ...{ endpoint, keys: { p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" } },
  });
  return device;
}

/** Ends it, here and on the server. */
export async function unsubscribe(api: ApiClient, deviceId: string): Promise<void> {
  await api("DELETE /me/push/:id", { id: deviceId });
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
