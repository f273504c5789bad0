import { v7 as uuidv7 } from "uuid";
import type { messages } from "@/db/schema";
import type { PersonKey } from "./people";
import type { Post } from "./timeline";

export type MessageRow = typeof messages.$inferInsert &
  Pick<Required<typeof messages.$inferInsert>, "reactions">;

/** A message with names of files in the folder `demo`. */
export type Attached = { row: MessageRow; files: readonly string[] };

/**
 * The rows that a channel would hold had its posts been sent, answered, edited, reacted to and deleted
 * through the product, one after the other: every change takes the channel's next version.
 *
 * @param posts in the order in which they were sent.
 * @returns the rows by `seq`, what was sent along with them, and the version that the channel has reached.
 */
export function replay(
  channelId: string,
  posts: readonly Post[],
  userIds: Record<PersonKey, string>,
): { rows: MessageRow[]; attached: Attached[]; version: number } {
  const rows = new Map<Post, MessageRow>();
  let version = 0;
  const changes = posts
    .flatMap((post) => changesOf(post))
    // Stable: a post stays before the changes to it that happened in the same millisecond.
    .sort((a, b) => a.at - b.at);
  for (const { post, at, change } of changes) {
    const row = change ? rows.get(post) : send(post);
    if (!row) continue;
    change?.(row, userIds);
    row.version = ++version;
    if (!change) {
      row.seq = version;
      answerRoot(post, at);
    }
  }
  const attached = [...rows].flatMap(([{ files }, row]) => (files.length > 0 ? { row, files } : []));
  return { rows: [...rows.values()], attached, version };

  function send(post: Post): MessageRow {
    const row: MessageRow = {
      id: uuidv7({ msecs: post.at }),
      channelId,
      seq: 0,
      version: 0,
      authorId: userIds[post.who],
      text: post.text,
      threadId: post.root ? (rows.get(post.root)?.id ?? null) : null,
      reactions: [],
      createdAt: new Date(post.at),
    };
    rows.set(post, row);
    return row;
  }

  function answerRoot(reply: Post, at: number): void {
    const root = reply.root && rows.get(reply.root);
    if (!root) return;
    root.replyCount = (root.replyCount ?? 0) + 1;
    root.lastReplyAt = new Date(at);
    const author = userIds[reply.who];
    root.repliers = [author, ...(root.repliers ?? []).filter((id) => id !== author)].slice(0, 5);
    root.version = ++version;
  }
}

/** Without `change`: the sending itself. */
type Change = {
  post: Post;
  at: number;
  change?: (row: MessageRow, userIds: Record<PersonKey, string>) => void;
};

function changesOf(post: Post): Change[] {
  const changes: Change[] = [{ post, at: post.at }];
  for (const { who, emoji, at } of post.reactions)
    changes.push({ post, at, change: (row, userIds) => addReaction(row, emoji, userIds[who]) });
  const { editedAt, deletedAt, pin } = post;
  if (editedAt !== null)
    changes.push({
      post,
      at: editedAt,
      change: (row) => {
        row.editedAt = new Date(editedAt);
      },
    });
  if (pin)
    changes.push({
      post,
      at: pin.at,
      change: (row, userIds) => {
        row.pinnedAt = new Date(pin.at);
        row.pinnedBy = userIds[pin.who];
      },
    });
  if (deletedAt !== null)
    changes.push({
      post,
      at: deletedAt,
      change: (row) => {
        row.text = "";
        row.reactions = [];
        row.deletedAt = new Date(deletedAt);
      },
    });
  return changes;
}

function addReaction(row: MessageRow, emoji: string, userId: string): void {
  const present = row.reactions.find((reaction) => reaction.emoji === emoji);
  if (present) present.userIds.push(userId);
  else row.reactions.push({ emoji, userIds: [userId] });
}
