import { setTimeout as pause } from "node:timers/promises";
import { createApiClient } from "@/lib/api-client";
import type { Snapshot } from "@/lib/objects";
import { viewOf } from "./evidence";
import type { Broken, History } from "./history";
import type { Reader } from "./reader";
import type { Stage } from "./stage";
import { countUnread, readVersions } from "./stored";
import type { Team } from "./team";

/** Waits until nothing is broken, at most `patienceMs`. @returns what was broken at the last look */
export async function eventually(
  patienceMs: number,
  look: () => Promise<Broken[]> | Broken[],
): Promise<Broken[]> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const broken = await Promise.resolve(look()).catch((error: unknown) => [
      { promise: "everything answers again", what: String(error), evidence: [] },
    ]);
    if (broken.length === 0 || performance.now() > end) return broken;
    await pause(300);
  }
}

/** Every instance says that it serves, and hears the others. */
export async function unready({ instances }: Stage): Promise<Broken[]> {
  const answers = await Promise.all(
    instances.map(async ({ url, failures }) => {
      if (failures > 0) return [`${url} ended ${failures} times by itself.`];
      const answer = await fetch(`${url}/readyz`);
      return answer.ok ? [] : [`${url} is not ready: ${await answer.text()}`];
    }),
  );
  return answers.flat().map((what) => ({ promise: "everything answers again", what, evidence: [] }));
}

/** Every reader stands where each of their channels stands. Nobody asks on their behalf. */
export async function behind(history: History, readers: readonly Reader[]): Promise<Broken[]> {
  const versions = await readVersions();
  return readers.flatMap(({ userId, held }) =>
    versions.flatMap(({ id, version }) => {
      const at = held.get(id)?.version ?? version;
      if (at === version) return [];
      const what = `${userId} is at ${at} of ${version} in ${id}.`;
      return [{ promise: "no reader is left behind", what, evidence: viewOf(history, userId, id) }];
    }),
  );
}

/** On every instance people see who is there: those who are connected, and nobody else. */
export async function presence(stage: Stage, team: Team, here: ReadonlySet<string>): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const { url } of stage.instances)
    for (const { id, status } of (await snapshotOf(url, team, team.people[0].token)).people)
      if ((status !== "offline") !== here.has(id)) {
        const what = `${id} is ${here.has(id) ? "connected" : "gone"}, and ${status} by ${url}.`;
        broken.push({ promise: "presence settles", what, evidence: [] });
      }
  return broken;
}

/** What the server counts as unread is what there is to read. */
export async function unread(stage: Stage, team: Team): Promise<Broken[]> {
  const broken: Broken[] = [];
  const counted = await countUnread();
  for (const { id: userId, token } of team.people) {
    const { channels } = await snapshotOf(stage.balancer.url, team, token);
    for (const { channelId, count } of counted.filter((one) => one.userId === userId)) {
      const said = channels.find(({ id }) => id === channelId)?.unreadCount;
      if (said === count) continue;
      const what = `${userId} has ${count} in ${channelId}, and is told ${said}.`;
      broken.push({ promise: "unread counts are exact", what, evidence: [] });
    }
  }
  return broken;
}

function snapshotOf(url: string, { workspace: { id } }: Team, token: string): Promise<Snapshot> {
  const headers = new Headers({ authorization: `Bearer ${token}` });
  return createApiClient(url, headers, (request) => fetch(request))("GET /workspaces/:id/snapshot", { id });
}
