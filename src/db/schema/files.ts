import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { user } from "./accounts";
import { channels } from "./channels";
import { workspaces } from "./workspaces";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A smaller picture made of a file: a thumbnail, the first page of a document. */
export type FileVariant = {
  name: string;
  key: string;
  type: string;
  width: number;
  height: number;
  size: number;
};

/**
 * What was uploaded. It belongs to whoever uploaded it until a message of theirs takes it along; from then
 * on to those who may read that message. What no message took is removed after a day.
 */
export const files = pgTable(
  "files",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    uploaderId: text("uploader_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    channelId: uuid("channel_id").references(() => channels.id, { onDelete: "cascade" }),
    messageId: uuid("message_id"),
    /** As the uploader called it, without a path. */
    name: text("name").notNull(),
    /** By content, never by name. */
    type: text("type").notNull(),
    /** In bytes. */
    size: bigint("size", { mode: "number" }).notNull(),
    width: integer("width"),
    height: integer("height"),
    /** Where the store has it. */
    key: text("key").notNull(),
    variants: jsonb("variants").$type<FileVariant[]>().notNull().default([]),
    createdAt: at("created_at").notNull().defaultNow(),
    deletedAt: at("deleted_at"),
  },
  (table) => [
    index("files_of_message").on(table.messageId),
    index("files_of_channel").on(table.channelId, table.createdAt),
    index("files_of_workspace").on(table.workspaceId),
    index("files_unattached").on(table.createdAt).where(sql`message_id is null`),
  ],
);

/** A workspace's own emoji. */
export const emojis = pgTable(
  "emojis",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** Between the colons. */
    name: text("name").notNull(),
    key: text("key").notNull(),
    type: text("type").notNull(),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("emojis_name").on(table.workspaceId, table.name)],
);

/** What a public page says of itself, kept for a while. */
export const linkPreviews = pgTable("link_previews", {
  url: text("url").primaryKey(),
  /** Null: there is nothing to show. */
  preview: jsonb("preview").$type<{
    title: string;
    description: string | null;
    site: string | null;
    /** Where its picture is: each message has a copy of its own. */
    imageAddress?: string | null;
  }>(),
  fetchedAt: at("fetched_at").notNull().defaultNow(),
});
