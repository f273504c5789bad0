import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FileRef, LinkPreview, Reaction } from "../../lib/objects";
import { user } from "./accounts";
import { channels } from "./channels";

/**
 * The changed rows are the change log: `seq` and `version` are numbers of the channel's one version
 * line, so "everything after version 41" is an index range and nothing else has to be kept.
 */
export const messages = pgTable(
  "messages",
  {
    id: uuid("id").notNull(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id, { onDelete: "cascade" }),
    seq: bigint("seq", { mode: "number" }).notNull(),
    version: bigint("version", { mode: "number" }).notNull(),
    /** The sender's idempotency key. */
    clientId: uuid("client_id"),
    authorId: text("author_id")
      .notNull()
      .references(() => user.id),
    text: text("text").notNull(),
    threadId: uuid("thread_id"),
    /** Of a reply: whether it stands on the main timeline, too. */
    alsoInChannel: boolean("also_in_channel").notNull().default(false),
    replyCount: integer("reply_count").notNull().default(0),
    lastReplyAt: timestamp("last_reply_at", { withTimezone: true }),
    /** Who answered in its thread, the latest first, at most five: for the faces below it. */
    repliers: text("repliers").array().notNull().default(sql`'{}'`),
    /** In the row and not in a table of its own: the channel's counter serialises every change anyway. */
    reactions: jsonb("reactions").$type<Reaction[]>().notNull().default([]),
    /** Whom it addressed when it was sent: user ids, or `channel` for everyone in it. An edit changes nothing. */
    mentions: text("mentions").array().notNull().default(sql`'{}'`),
    /** What the files' own rows say, once more: a message is one row, wherever it is read. */
    files: jsonb("files").$type<FileRef[]>().notNull().default([]),
    previews: jsonb("previews").$type<LinkPreview[]>().notNull().default([]),
    pinnedAt: timestamp("pinned_at", { withTimezone: true }),
    pinnedBy: text("pinned_by"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    editedAt: timestamp("edited_at", { withTimezone: true }),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.seq] }),
    unique("messages_id").on(table.id),
    uniqueIndex("messages_idempotency").on(table.authorId, table.clientId),
    uniqueIndex("messages_version").on(table.channelId, table.version),
    index("messages_thread").on(table.threadId, table.seq).where(sql`thread_id is not null`),
    index("messages_pinned").on(table.channelId, table.pinnedAt).where(sql`pinned_at is not null`),
    index("messages_mentions").on(table.channelId, table.seq).where(sql`mentions <> '{}'`),
  ],
);
