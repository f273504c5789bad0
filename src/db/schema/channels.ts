import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { notifyLevels } from "../../lib/objects";
import { user } from "./accounts";
import { workspaceMembers, workspaces } from "./workspaces";

export const channels = pgTable(
  "channels",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["public", "private", "direct"] }).notNull(),
    /** Null in direct channels. */
    name: text("name"),
    topic: text("topic"),
    isGeneral: boolean("is_general").notNull().default(false),
    /** Direct channels: the people it is of, sorted, for good: the same people always meet in one. */
    memberIds: text("member_ids").array(),
    archivedAt: timestamp("archived_at", { withTimezone: true }),
    createdBy: text("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // The target of the composite foreign key below.
    unique("channels_id_workspace").on(table.id, table.workspaceId),
    index().on(table.workspaceId),
    // Only public names are unique: a conflict with a private one would tell that it exists.
    uniqueIndex("channels_public_name")
      .on(table.workspaceId, sql`lower(${table.name})`)
      .where(sql`kind = 'public'`),
    uniqueIndex("channels_direct_people").on(table.workspaceId, table.memberIds).where(sql`kind = 'direct'`),
    uniqueIndex("channels_one_general").on(table.workspaceId).where(sql`is_general`),
  ],
);

/**
 * The counter of each channel, apart from `channels` because every message updates it: a narrow row
 * with room on its page stays a cheap (HOT) update, and readers of `channels` never meet its lock.
 */
export const channelVersions = pgTable("channel_versions", {
  channelId: uuid("channel_id")
    .primaryKey()
    .references(() => channels.id, { onDelete: "cascade" }),
  version: bigint("version", { mode: "number" }).notNull().default(0),
});

/**
 * Who is in a channel. The workspace is repeated so that the database itself guarantees that only
 * members of the workspace are in its channels: who leaves the one leaves the others.
 */
export const channelMembers = pgTable(
  "channel_members",
  {
    channelId: uuid("channel_id").notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    userId: text("user_id").notNull(),
    lastReadSeq: bigint("last_read_seq", { mode: "number" }).notNull().default(0),
    lastReadAt: timestamp("last_read_at", { withTimezone: true }),
    /** Direct channels: how far it has reached one of their devices. */
    deliveredSeq: bigint("delivered_seq", { mode: "number" }).notNull().default(0),
    /** What they want to be told of in this channel; null: as everywhere. */
    notify: text("notify", { enum: notifyLevels }),
    isMuted: boolean("is_muted").notNull().default(false),
    joinedAt: timestamp("joined_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.userId] }),
    foreignKey({
      name: "channel_members_channel",
      columns: [table.channelId, table.workspaceId],
      foreignColumns: [channels.id, channels.workspaceId],
    }).onDelete("cascade"),
    foreignKey({
      name: "channel_members_workspace_member",
      columns: [table.workspaceId, table.userId],
      foreignColumns: [workspaceMembers.workspaceId, workspaceMembers.userId],
    }).onDelete("cascade"),
    index().on(table.userId, table.workspaceId),
  ],
);
