import {
  bigint,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { channels } from "./channels";
import { workspaces } from "./workspaces";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

const ofChannel = () =>
  uuid("channel_id")
    .notNull()
    .references(() => channels.id, { onDelete: "cascade" });

/**
 * What can be found, one row a message that is not deleted. Beside `messages` and not in it: it is written
 * later than a message, and no send waits for its indexes.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    messageId: uuid("message_id").primaryKey(),
    channelId: ofChannel(),
    /** The channel's own. */
    workspaceId: uuid("workspace_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    /** The words of the text and of its files' names, folded and with their places; and what it has and is. */
    terms: tsvector("terms").notNull(),
  },
  (table) => [
    index("search_entries_newest").on(table.workspaceId, table.createdAt, table.messageId),
    index("search_entries_of_channel").on(table.channelId, table.createdAt, table.messageId),
    // Written at once and not in heaps: a search would have to read the heap.
    index("search_entries_terms").using("gin", table.terms).with({ fastupdate: false }),
  ],
);

/**
 * The words that occur in a workspace: a part of a word is looked up here, and how often a word occurs decides
 * which way a search goes.
 */
export const searchWords = pgTable(
  "search_words",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    word: text("word").notNull(),
    /** In how many messages: exact while they are few, about so many later. */
    uses: integer("uses").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.word] }),
    index("search_words_parts").using("gin", table.word.op("gin_trgm_ops")),
  ],
);

/**
 * How far the changes of a channel have come into the index. It moves in the transaction that writes them, so
 * whatever dies, each change is indexed.
 */
export const channelIndexed = pgTable("channel_indexed", {
  channelId: uuid("channel_id")
    .primaryKey()
    .references(() => channels.id, { onDelete: "cascade" }),
  version: bigint("version", { mode: "number" }).notNull(),
});
