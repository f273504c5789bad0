import { sql } from "@/db/client";
import type { Actor } from "../actor";
import { renewPoll } from "./polls";
import { setPresent } from "./presence";

/** What a client without a socket says of itself with each of its questions. */
export type SignOfLife = {
  /** When it will ask again. */
  nextInMs: number;
  /** Whether nobody has touched it for a while. */
  isIdle: boolean;
};

/** Somebody who asks over HTTP is there, for as long as they go on asking. */
export async function noteSignOfLife(
  { userId }: Actor,
  sessionId: string,
  { nextInMs, isIdle }: SignOfLife,
): Promise<void> {
  // Of two tabs, the one that is used must not be hidden by the one that is not.
  const connectionId = `poll:${sessionId}:${isIdle}`;
  const isAway = renewPoll(userId, connectionId, nextInMs) ? await isAwayByHand(userId) : undefined;
  setPresent(userId, connectionId, isIdle ? "idle" : "active", isAway);
}

async function isAwayByHand(userId: string): Promise<boolean> {
  const rows = await sql`select from preferences where user_id = ${userId} and is_away`;
  return rows.count > 0;
}
