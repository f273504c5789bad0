import type { VapidKeys } from "./vapid-keys";

/** What is sent to one device. */
export type OutgoingPush = {
  endpoint: string;
  /** The device's keys, base64url. */
  p256dh: string;
  auth: string;
  /** JSON; encrypted on the way for the device alone. */
  payload: string;
  /** Seconds for which the push service keeps it for a device that is away. */
  ttl: number;
  /** A later push with the same topic takes the place of one that was not delivered yet. */
  topic: string;
  keys: VapidKeys;
};

/** Sends it and answers the push service's HTTP status; rejects when there was no answer in good time. */
export type PushTransport = (push: OutgoingPush) => Promise<number>;

let transport: PushTransport = () => Promise.reject(new Error("There is no push transport."));

/** Set by the composition root. */
export function setPushTransport(next: PushTransport): void {
  transport = next;
}

export const deliverPush: PushTransport = (push) => transport(push);
