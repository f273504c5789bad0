import { sql, type Transaction } from "@/db/client";
import { CodedError, type ErrorCode, notFound } from "@/lib/errors";
import type { Message, ScheduledMessage } from "@/lib/objects";
import type { Actor } from "../actor";
import { comeAgain } from "../due-later";
import { inTurn } from "../in-turn";
import { sendMessage } from "../messages/send";
import { announceNotifications } from "../notifications/announce";
import type { Told } from "../notifications/new-notification";
import { storePayload } from "../notifications/push-notification";
import { publish } from "../publisher";
import { scheduledColumns } from "./scheduled-row";

type Row = ScheduledMessage & { userId: string };
type Outcome =
  | { kind: "sent"; row: Row; message: Message }
  | { kind: "failed"; row: Row; error: CodedError; told: Told[] };

/** With these it can never succeed as it is; with any other it is tried again. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  "NOT_FOUND",
  "FORBIDDEN",
  "INVALID",
  "CONFLICT",
  "TOO_LARGE",
]);

/** Sends a scheduled message if it is due. One that cannot be sent stays in the list with why; its author is told. */
export async function sendDue(id: string): Promise<void> {
  const outcome = await sendLocked(id, sql`s.failure is null and s.send_at <= clock_timestamp()`);
  if (outcome) return tell(outcome);
  const [row] = await sql<{ sendAt: string }[]>`
    select send_at as "sendAt" from scheduled_messages where id = ${id} and failure is null`;
  if (row) await comeAgain({ name: "scheduled-send", data: { id } }, row.sendAt);
}

/**
 * Sends one's scheduled message now.
 *
 * @throws CodedError `NOT_FOUND` (not one's own, or sent already); as `sendMessage`
 */
export async function sendNow(actor: Actor, id: string): Promise<Message> {
  const outcome = await sendLocked(id, sql`s.user_id = ${actor.userId}`);
  if (!outcome) throw notFound("This scheduled message");
  await tell(outcome);
  if (outcome.kind === "failed") throw outcome.error;
  return outcome.message;
}

/**
 * The row stays locked while its message is sent: what is cancelled or changed meanwhile finds it gone. When
 * this dies in between, the next one sends with the same `clientId`, and that is the same message.
 *
 * One at a time in this process: each holds a connection and needs another one.
 */
function sendLocked(id: string, isWanted: ReturnType<typeof sql>): Promise<Outcome | null> {
  return inTurn("scheduled messages", () =>
    sql.begin(async (tx): Promise<Outcome | null> => {
      const [row] = await tx<Row[]>`
        select ${scheduledColumns()}, s.user_id as "userId"
        from scheduled_messages s join channels c on c.id = s.channel_id
        where s.id = ${id} and ${isWanted}
        for update of s`;
      if (!row) return null;
      const { userId, channelId, text, threadId } = row;
      try {
        const { message } = await sendMessage({ userId }, { channelId, clientId: id, text, threadId });
        await tx`delete from scheduled_messages where id = ${id}`;
        return { kind: "sent", row, message };
      } catch (error) {
        if (!(error instanceof CodedError) || !lasting.has(error.code)) throw error;
        return { kind: "failed", row, error, told: await storeFailure(tx, row, error.message) };
      }
    }),
  );
}

async function storeFailure(tx: Transaction, row: Row, failure: string): Promise<Told[]> {
  await tx`update scheduled_messages set failure = ${failure} where id = ${row.id}`;
  const [workspace] = await tx<{ slug: string }[]>`select slug from workspaces where id = ${row.workspaceId}`;
  return storePayload(tx, [row.userId], {
    type: "system",
    title: "A scheduled message could not be sent",
    message: failure,
    data: { url: `/w/${workspace?.slug}/later?tab=scheduled`, workspaceId: row.workspaceId },
  });
}

async function tell(outcome: Outcome): Promise<void> {
  const { row } = outcome;
  const { userId, ...scheduled } = row;
  if (outcome.kind === "sent") {
    publish.emit({ user: userId }, "scheduled:removed", { workspaceId: row.workspaceId, id: row.id });
    return;
  }
  const { message: failure } = outcome.error;
  publish.emit({ user: userId }, "scheduled:updated", { scheduled: { ...scheduled, failure } });
  await announceNotifications(outcome.told);
}
