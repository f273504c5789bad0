import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { session, user } from "./accounts";
import { channels } from "./channels";

const at = (name: string) => timestamp(name, { withTimezone: true });
const ofUser = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });
const ofChannel = () => uuid("channel_id").references(() => channels.id, { onDelete: "cascade" });

/** What one person was told of, and keeps in their list. */
export const notifications = pgTable(
  "notifications",
  {
    id: uuid("id").primaryKey(),
    userId: ofUser(),
    kind: text("kind", {
      enum: ["direct", "mention", "reply", "keyword", "message", "invite", "system"],
    }).notNull(),
    title: text("title").notNull(),
    message: text("message").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>(),
    /** Of a message: where it is. Reading so far reads the notification. */
    channelId: ofChannel(),
    messageId: uuid("message_id"),
    seq: bigint("seq", { mode: "number" }),
    createdAt: at("created_at").notNull().defaultNow(),
    readAt: at("read_at"),
    /** When a gathered mail told of it. */
    mailedAt: at("mailed_at"),
  },
  (table) => [
    index("notifications_of_user").on(table.userId, table.createdAt),
    index("notifications_unread").on(table.userId, table.channelId, table.seq).where(sql`read_at is null`),
    // One message notifies a person once, whatever runs again.
    uniqueIndex("notifications_once").on(table.messageId, table.userId).where(sql`message_id is not null`),
    index("notifications_old").on(table.createdAt),
  ],
);

/**
 * How far the messages of a channel have been looked at for notifications. It moves in the transaction
 * that stores them, so whatever dies, each message is looked at once.
 */
export const channelNotified = pgTable("channel_notified", {
  channelId: uuid("channel_id")
    .primaryKey()
    .references(() => channels.id, { onDelete: "cascade" }),
  version: bigint("version", { mode: "number" }).notNull(),
});

/**
 * What was decided for a message and a person whom it concerned by one of their rules, and why. Those whom
 * no rule concerns have no row. Kept for 14 days.
 */
export const notificationDecisions = pgTable(
  "notification_decisions",
  {
    messageId: uuid("message_id").notNull(),
    userId: ofUser(),
    /** What made the message theirs: a kind of notification. */
    cause: text("cause").notNull(),
    /** `notified`, or what spoke against it. */
    outcome: text("outcome").notNull(),
    /** Of do-not-disturb: until when. */
    until: at("until"),
    decidedAt: at("decided_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.userId] }),
    index("notification_decisions_old").on(table.decidedAt),
  ],
);

/** What became of a notification on each way out. Kept for 14 days. */
export const notificationDeliveries = pgTable(
  "notification_deliveries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    notificationId: uuid("notification_id").notNull(),
    userId: ofUser(),
    via: text("via", { enum: ["app", "push", "email"] }).notNull(),
    /** A device's name or an address. */
    target: text("target"),
    outcome: text("outcome").notNull(),
    detail: text("detail"),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    index("notification_deliveries_of").on(table.notificationId),
    index("notification_deliveries_old").on(table.at),
  ],
);

/** Devices that take Web Push. One ends with the session that made it. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: uuid("id").primaryKey(),
    userId: ofUser(),
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    endpoint: text("endpoint").notNull().unique(),
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    /** The browser's own words, shown as the device's name. */
    userAgent: text("user_agent"),
    /** What this device is told of. */
    about: text("about", { enum: ["everything", "directs", "nothing"] })
      .notNull()
      .default("everything"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.userId)],
);

/** Who follows a thread: its author, who answered in it or was mentioned, and who chose to. */
export const threadFollowers = pgTable(
  "thread_followers",
  {
    /** The message that the thread hangs on. */
    threadId: uuid("thread_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    userId: text("user_id").notNull(),
    /** False: does not want to, although they took part. */
    isFollowing: boolean("is_following").notNull().default(true),
    lastReadSeq: bigint("last_read_seq", { mode: "number" }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.userId] }),
    foreignKey({ columns: [table.channelId], foreignColumns: [channels.id] }).onDelete("cascade"),
    index().on(table.userId),
  ],
);

/** What all instances share and one of them has made: the keys of Web Push. */
export const serverSecrets = pgTable("server_secrets", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});
