import { sql } from "@/db/client";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { setAwayByHand } from "./presence";

/**
 * Sets the actor away by hand, or takes it back: on all devices and instances, until it is changed. Stored;
 * every instance reads it anew with the rooms of the actor's connections.
 */
export async function setAway({ userId }: Actor, isAway: boolean): Promise<void> {
  await sql`
    insert into preferences (user_id, is_away) values (${userId}, ${isAway})
    on conflict (user_id) do update set is_away = excluded.is_away`;
  setAwayByHand(userId, isAway);
  await publish.refreshRooms(userId);
}
