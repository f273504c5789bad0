import { createECDH } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { invalid } from "@/lib/errors";
import type { PushDevice } from "@/lib/objects";
import type { Actor } from "../actor";
import { deviceColumns } from "./device-row";
import { isPushService } from "./push-services";

export type NewDevice = { endpoint: string; keys: { p256dh: string; auth: string } };
/** Where it is asked from. */
export type DeviceSession = { sessionId: string; userAgent: string | null };

/**
 * Takes pushes for the actor on the device that asks. The same endpoint again moves to whoever asks now:
 * the browser is theirs. A session has one device; what it had before is forgotten.
 *
 * @throws CodedError `INVALID`: not a push service, or not a key
 */
export async function addDevice(
  actor: Actor,
  { endpoint, keys }: NewDevice,
  { sessionId, userAgent }: DeviceSession,
): Promise<{ device: PushDevice; isNew: boolean }> {
  if (!isPushService(endpoint)) throw invalid("endpoint", "This push service is not allowed here.");
  if (!isPoint(keys.p256dh)) throw invalid("keys.p256dh", "must be a point of P-256");
  const { userId } = actor;
  const [stored] = await sql<(PushDevice & { isNew: boolean })[]>`
    with others as (
      delete from push_subscriptions where session_id = ${sessionId} and endpoint <> ${endpoint}
    )
    insert into push_subscriptions as d (id, user_id, session_id, endpoint, p256dh, auth, user_agent)
    values (${uuidv7()}, ${userId}, ${sessionId}, ${endpoint}, ${keys.p256dh}, ${keys.auth}, ${userAgent})
    on conflict (endpoint) do update set
      -- Somebody else chose for themselves.
      about = case when d.user_id = excluded.user_id then d.about else excluded.about end,
      user_id = excluded.user_id, session_id = excluded.session_id, p256dh = excluded.p256dh,
      auth = excluded.auth, user_agent = excluded.user_agent
    returning ${deviceColumns(sessionId)}, d.xmax = 0 as "isNew"`;
  if (!stored) throw new Error("The device was not stored.");
  const { isNew, ...device } = stored;
  return { device, isNew };
}

function isPoint(p256dh: string): boolean {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  try {
    curve.computeSecret(Buffer.from(p256dh, "base64url"));
    return true;
  } catch {
    return false;
  }
}
