import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { notifyLevels, type QuietHours } from "../../lib/objects";
import { user } from "./accounts";

/** What a person has chosen for themselves, everywhere. No row: all as it is by default. */
export const preferences = pgTable("preferences", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  statusEmoji: text("status_emoji"),
  statusText: text("status_text"),
  statusUntil: timestamp("status_until", { withTimezone: true }),
  /** Set away by hand, on all devices, until taken back. */
  isAway: boolean("is_away").notNull().default(false),
  dndUntil: timestamp("dnd_until", { withTimezone: true }),
  /** Whether others see what they have read, and they what others have. */
  sharesReceipts: boolean("shares_receipts").notNull().default(true),
  /** An IANA name; the hours below are in it. */
  timeZone: text("time_zone").notNull().default("UTC"),
  quietHours: jsonb("quiet_hours").$type<QuietHours>(),
  notify: text("notify", { enum: notifyLevels }).notNull().default("mentions"),
  keywords: text("keywords").array().notNull().default(sql`'{}'`),
  /** How long they have to be away before a mail gathers what they missed; null: no mail. */
  mailAfterMinutes: integer("mail_after_minutes").default(30),
});
