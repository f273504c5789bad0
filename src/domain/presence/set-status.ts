import { sql } from "@/db/client";
import { invalid } from "@/lib/errors";
import type { CustomStatus, OwnStatus } from "@/lib/objects";
import { announceProfile } from "../accounts/announce-profile";
import type { Actor } from "../actor";
import { type StatusRow, statusColumns, toCustomStatus } from "./status-row";

/**
 * What the actor says of themselves, an emoji, a text or both, until a time; null takes it back. Everyone
 * who shares a workspace learns of it, and by itself that it is over.
 *
 * @throws CodedError `INVALID` (a time that is over)
 */
export async function setStatus(actor: Actor, status: Partial<CustomStatus> | null): Promise<OwnStatus> {
  const { emoji = null, text = "", until = null } = status ?? {};
  refusePast(until);
  return store(actor, sql`status_emoji = ${emoji}, status_text = ${text}, status_until = ${until}`);
}

/**
 * The actor does not want to be disturbed until then, or does again.
 *
 * @throws CodedError `INVALID` (a time that is over)
 */
export async function setDoNotDisturb(actor: Actor, until: string | null): Promise<OwnStatus> {
  refusePast(until);
  return store(actor, sql`dnd_until = ${until}`);
}

function refusePast(until: string | null): void {
  if (until !== null && Date.parse(until) <= Date.now())
    throw invalid("until", "must be a time that is still to come");
}

async function store({ userId }: Actor, change: ReturnType<typeof sql>): Promise<OwnStatus> {
  await sql`insert into preferences (user_id) values (${userId}) on conflict do nothing`;
  const [row] = await sql<StatusRow[]>`
    update preferences p set ${change} where p.user_id = ${userId} returning ${statusColumns()}`;
  if (!row) throw new Error("The status was not stored.");
  await announceProfile(userId);
  return { customStatus: toCustomStatus(row), dndUntil: row.dndUntil };
}
