import type { Message } from "@/lib/objects";
import { viewOf } from "./evidence";
import type { Absence, Broken, History, Outage } from "./history";

/** Who is removed hears nothing that is said later than this after it, in ms. */
export const bound = { hearingEachOther: 1_000, otherwise: 15_000 };

/** What somebody was told while they were out of a channel, and was said too long after they were removed. */
export function leaks(history: History): Broken[] {
  return history.absences.flatMap((absence) => {
    const { userId, channelId, since, until } = absence;
    const limit = since + graceOf(absence, history.outages);
    return (history.seen.get(userId) ?? []).flatMap((seen) => {
      if (seen.channelId !== channelId || seen.at <= limit || (until !== null && seen.at >= until)) return [];
      const leaked = seen.messages?.find((message) => saidAt(message) > limit);
      if (!leaked) return [];
      const saidMs = saidAt(leaked) - since;
      return [
        {
          promise: "who is removed hears nothing",
          what: `${userId} was told of ${leaked.id}, said ${saidMs} ms after they were removed from ${channelId} (at most ${limit - since}).`,
          evidence: viewOf(history, userId, channelId, seen.at),
        },
      ];
    });
  });
}

/** Nothing can be looked up while PostgreSQL is away: the longer bound counts from when it is back. */
function graceOf({ since, isCalm }: Absence, outages: readonly Outage[]): number {
  if (isCalm) return bound.hearingEachOther;
  let limit = since + bound.otherwise;
  for (const { kind, since: begun, until } of outages)
    if (kind === "kill PostgreSQL" && begun < limit)
      limit = Math.max(limit, (until ?? begun) + bound.otherwise);
  return limit - since;
}

/** By PostgreSQL's clock, which is this machine's. */
const saidAt = ({ createdAt, editedAt, deletedAt }: Message): number =>
  Math.max(...[createdAt, editedAt, deletedAt].map((time) => (time ? Date.parse(time) : 0)));
