import type { Transaction } from "@/db/client";
import type { NotificationKind } from "./new-notification";

/** A notification that was stored just now and may disturb its person. */
export type Outgoing = {
  notificationId: string;
  userId: string;
  /** Null when it is not about a message. */
  messageId: string | null;
  kind: NotificationKind;
  createdAt: string;
};

/** Plans what leaves the app: pushes and mails. In the transaction that stores, so that none is lost. */
export type WaysOut = (tx: Transaction, outgoing: readonly Outgoing[]) => Promise<void>;

let waysOut: WaysOut = async () => undefined;

/** Set by the composition root; without it nothing leaves the app. */
export function setWaysOut(plan: WaysOut): void {
  waysOut = plan;
}

/**
 * Hands new notifications on to the ways out. Those that do-not-disturb holds back are not among them: they
 * wait in the list.
 */
export const planWaysOut: WaysOut = (tx, outgoing) => waysOut(tx, outgoing);
