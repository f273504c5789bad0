import type { MessageCause, Notification } from "@/lib/objects";

/** What a notification is of. All but the last two are of messages. */
export type NotificationKind = MessageCause | "invite" | "system";

/** A notification before it is stored. */
export type NewNotification = {
  userId: string;
  kind: NotificationKind;
  title: string;
  /** Plain words. */
  message: string;
  data: Record<string, unknown>;
  /** Whoever may not see this channel any more does not see the notification either. */
  channelId?: string;
  /** Of a message: which one. It notifies a person once. */
  messageId?: string;
  seq?: number;
  /** Do-not-disturb: it stands in the list, and nothing else happens. */
  isSilent: boolean;
};

/** One that is stored now, with whom it is for. */
export type Told = { userId: string; notification: Notification };

/** The kinds as the wire contract's two types. */
export const typeOf = (kind: NotificationKind): Notification["type"] =>
  kind === "system" ? "system" : "activity";
