import { setTimeout as pause } from "node:timers/promises";
import { CodedError } from "@/lib/errors";
import type { History } from "./history";
import type { Team } from "./team";

/**
 * Takes one of the team out of one of its channels, and writes down since when. Never the owner, who does
 * it, and nobody of the `kept` first ones.
 *
 * @returns what brings them back
 */
export async function takeOut(
  { people, channels }: Team,
  kept: number,
  on: number,
  history: History,
  isCalm = false,
): Promise<() => Promise<void>> {
  const [owner] = people;
  const mayGo = people.slice(Math.max(1, kept));
  const person = mayGo[on % mayGo.length];
  const channel = channels[on % channels.length];
  if (!person || !channel) throw new Error("There is nobody to take out of a channel.");
  const [id, userId] = [channel.id, person.id];
  await insist(() => owner.api("DELETE /channels/:id/members/:userId", { id, userId }));
  const absence = { userId, channelId: id, since: Date.now(), until: null as number | null, isCalm };
  history.absences.push(absence);
  return async () => {
    absence.until = Date.now();
    await insist(() => owner.api("POST /channels/:id/members", { id, userIds: [userId] }));
  };
}

/** Until it is done: after an answer that was lost, what is to be removed is not there any more. */
async function insist(ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (error instanceof CodedError && error.code === "NOT_FOUND") return;
      await pause(200);
    }
  }
}
