import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { user } from "./accounts";
import { channels } from "./channels";
import { workspaceMembers } from "./workspaces";

const at = (name: string) => timestamp(name, { withTimezone: true });
const ofUser = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });
const ofChannel = () =>
  uuid("channel_id")
    .notNull()
    .references(() => channels.id, { onDelete: "cascade" });

/** Messages that a person keeps for later. */
export const savedMessages = pgTable(
  "saved_messages",
  {
    userId: ofUser(),
    messageId: uuid("message_id").notNull(),
    channelId: ofChannel(),
    savedAt: at("saved_at").notNull().defaultNow(),
    doneAt: at("done_at"),
    /** When they want to hear of it again. */
    remindAt: at("remind_at"),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.messageId] }),
    index("saved_messages_due").on(table.remindAt).where(sql`remind_at is not null`),
  ],
);

/** Messages that will be sent at a time. One that could not be sent stays, with why. */
export const scheduledMessages = pgTable(
  "scheduled_messages",
  {
    /** Also the message's `clientId`: sent once, whatever runs again. */
    id: uuid("id").primaryKey(),
    userId: ofUser(),
    channelId: ofChannel(),
    threadId: uuid("thread_id"),
    text: text("text").notNull(),
    fileIds: uuid("file_ids").array().notNull().default(sql`'{}'`),
    sendAt: at("send_at").notNull(),
    failure: text("failure"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    index("scheduled_messages_of_user").on(table.userId, table.sendAt),
    index("scheduled_messages_due").on(table.sendAt).where(sql`failure is null`),
  ],
);

/** What somebody has begun to write, on all their devices. */
export const drafts = pgTable(
  "drafts",
  {
    userId: ofUser(),
    channelId: ofChannel(),
    /** The thread's root, or empty on the main timeline. */
    threadId: text("thread_id").notNull().default(""),
    text: text("text").notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.channelId, table.threadId] })],
);

/** How a person has arranged a workspace's conversations. */
export const sidebars = pgTable(
  "sidebars",
  {
    workspaceId: uuid("workspace_id").notNull(),
    userId: text("user_id").notNull(),
    sections: jsonb("sections").notNull().default([]),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    foreignKey({
      name: "sidebars_workspace_member",
      columns: [table.workspaceId, table.userId],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }).onDelete("cascade"),
  ],
);
