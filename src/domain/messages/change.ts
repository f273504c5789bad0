import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import type { ChannelAccess } from "../access";
import { publish } from "../publisher";
import { messageColumns } from "./message-row";

/** What a change sets on the row, beside its version. */
export type Change = (
  current: Message,
) => Partial<Pick<Message, "text" | "editedAt" | "deletedAt" | "reactions">> | null;

/**
 * Changes one message of a channel: every edit, deletion and reaction is this. Takes the channel's next
 * version, lets `change` decide on the row as it is under the counter's lock, stores and publishes.
 * When `change` answers null nothing is to be done, the version stays, and the row comes back as it is.
 *
 * @throws CodedError `NOT_FOUND` when the message was deleted meanwhile
 */
export async function changeMessage(
  channel: Pick<ChannelAccess, "id" | "kind">,
  messageId: string,
  event: "message:updated" | "message:deleted",
  change: Change,
): Promise<Message> {
  const { message, isChanged } = await sql.begin(async (tx) => {
    // The counter first, always: the same order of locks as a send, so the two cannot deadlock.
    const [counter] = await tx<{ version: number }[]>`
      select version from channel_versions where channel_id = ${channel.id} for update`;
    const [current] = await tx<Message[]>`
      select ${messageColumns()} from messages m where m.id = ${messageId} and m.deleted_at is null`;
    if (!counter || !current) throw notFound("This message");
    const next = change(current);
    if (!next) return { message: current, isChanged: false };

    const changed = { ...current, ...next, version: counter.version + 1 };
    await tx`update channel_versions set version = ${changed.version} where channel_id = ${channel.id}`;
    await tx`
      update messages set version = ${changed.version}, text = ${changed.text},
        edited_at = ${changed.editedAt}, deleted_at = ${changed.deletedAt},
        reactions = ${JSON.stringify(changed.reactions)}::jsonb
      where id = ${messageId}`;
    return { message: changed, isChanged: true };
  });
  if (isChanged)
    publish.emit({ channel }, event, {
      channelId: channel.id,
      version: message.version,
      messages: [message],
    });
  return message;
}
