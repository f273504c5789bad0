import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { DeviceLevel, PushDevice } from "@/lib/objects";
import type { Actor } from "../actor";
import { deviceColumns } from "./device-row";

/**
 * Changes what one of the actor's devices is told of.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function changeDevice(
  actor: Actor,
  deviceId: string,
  about: DeviceLevel,
  sessionId: string,
): Promise<PushDevice> {
  const [device] = await sql<PushDevice[]>`
    update push_subscriptions d set about = ${about}
    where d.id = ${deviceId} and d.user_id = ${actor.userId}
    returning ${deviceColumns(sessionId)}`;
  if (!device) throw notFound("This device");
  return device;
}
