import { setTimeout as pause } from "node:timers/promises";
import { endedSessions } from "@/domain/accounts/session";
import { sessionsOfPrograms } from "./notifications-namespace";
import { emitToRoom, endSession } from "./publish-sink";
import { getRoomName } from "./room-names";
import { recheckRooms } from "./rooms";
import type { ParleyServer } from "./types";

/** A round looks at everybody once; the next one begins so long after it. */
export const recheckMs = 8_000;

/** So many at a time: a batch is a few milliseconds for everybody else here. */
const batchSize = 200;
const betweenBatchesMs = 20;

/**
 * Looks at every connection of this instance, whether its session lives and whether it is in the rooms of
 * its memberships. What ends a session or a membership tells all instances at once; this is for when that
 * word is lost with Valkey, and for sessions that end by themselves.
 */
export async function recheckEverybody(io: ParleyServer): Promise<void> {
  const sockets = [...io.of("/").sockets.values()];
  const sessionIds = new Set([...sockets.map(({ data }) => data.sessionId), ...sessionsOfPrograms(io)]);
  for (const batch of inBatches([...sessionIds]))
    for (const sessionId of await endedSessions(batch)) endSession(io, sessionId);

  const userIds = new Set(sockets.map(({ data }) => data.userId));
  for (const batch of inBatches([...userIds])) {
    // What they hear is right again; what they see has to be asked for.
    for (const userId of await recheckRooms(io, batch))
      emitToRoom(io.local, getRoomName.user(userId), "sync:hint", {});
    await pause(betweenBatchesMs);
  }
}

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
