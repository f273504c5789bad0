import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Actor } from "../actor";

/**
 * Sends no more pushes to one of the actor's devices.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function removeDevice(actor: Actor, deviceId: string): Promise<void> {
  const removed = await sql`
    delete from push_subscriptions where id = ${deviceId} and user_id = ${actor.userId} returning id`;
  if (removed.length === 0) throw notFound("This device");
}
