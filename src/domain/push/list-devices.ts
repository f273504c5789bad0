import { sql } from "@/db/client";
import type { PushDevice } from "@/lib/objects";
import type { Actor } from "../actor";
import { deviceColumns } from "./device-row";

/** The actor's devices that take pushes: this one first, then the newest. */
export function listDevices(actor: Actor, sessionId: string): Promise<PushDevice[]> {
  return sql<PushDevice[]>`
    select ${deviceColumns(sessionId)} from push_subscriptions d
    join session s on s.id = d.session_id and s.expires_at > now()
    where d.user_id = ${actor.userId}
    order by d.session_id = ${sessionId} desc, d.created_at desc, d.id desc`;
}
