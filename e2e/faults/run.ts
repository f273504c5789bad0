import { createRandom } from "@/test/random";
import { breakThings } from "./break";
import { type Client, openClient } from "./client";
import { type Line, openLine } from "./line";
import { createRecord } from "./record";
import { makeSchedule, type Schedule } from "./schedule";
import { behind, presence, unread, wait } from "./settle";
import { setStage } from "./stage";
import { judge } from "./verdict";
import { anHourAhead } from "./wrong-clock";

export type RunOptions = {
  seed: number;
  /** At least so many acknowledged messages, and so many faults. */
  messages: number;
  faults: number;
  instances: number;
  people: number;
  /** Instead of faults by chance. */
  schedule?: Schedule;
  /** A copy of the compiled server that is broken on purpose. */
  entry?: string;
  say(line: string): void;
};

export type RunResult = {
  /** Broken promises; none is the verdict one wants. */
  broken: string[];
  faults: { [kind: string]: number };
  counts: { [name: string]: number };
};

const channelCount = 4;
const progressEveryMs = 5_000;

/** Faults while people talk; then everything is healed, and what everybody saw is compared. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { seed, say } = options;
  const hasFaketime = anHourAhead() !== null;
  if (!hasFaketime) say("libfaketime is not installed: no clock goes wrong.");
  const stage = await setStage(options.instances, options.entry);
  const lines: Line[] = [];
  const clients: Client[] = [];
  try {
    const people = await stage.addPeople(options.people);
    const [owner] = people;
    if (!owner) throw new Error("There have to be people.");
    const { workspace, generalChannel } = await owner.api("POST /workspaces", { name: "Faults" });
    const { invite } = await owner.api("POST /workspaces/:id/invites", { id: workspace.id });
    for (const { id, api } of people)
      if (id !== owner.id) await api("POST /invites/:token/accept", { token: invite.token });
    const channels = [];
    for (let number = 0; number < channelCount; number++) {
      const kind = number % 2 === 0 ? "private" : "public";
      const { channel } = await owner.api("POST /workspaces/:id/channels", {
        ...{ id: workspace.id, name: `channel-${number}`, kind },
      });
      const userIds = people.map(({ id }) => id).filter((id) => id !== owner.id);
      await owner.api("POST /channels/:id/members", { id: channel.id, userIds });
      channels.push(channel);
    }

    const record = createRecord();
    const random = createRandom(seed);
    for (const { id: userId, token } of people) {
      const line = await openLine(Number(new URL(stage.balancer.url).port));
      lines.push(line);
      clients.push(
        openClient({
          ...{ url: `http://127.0.0.1:${line.port}`, userId, token, random, record },
          directUrl: () => stage.balancer.url,
          channelIds: [generalChannel, ...channels].map(({ id }) => id),
          pauseMs: 150,
        }),
      );
    }

    const begun: { [kind: string]: number } = {};
    const acked = () => record.written.filter((one) => one.acked).length;
    const started = performance.now();
    const count = () => Object.values(begun).reduce((sum, one) => sum + one, 0);
    const status = () =>
      say(
        `${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s: ${count()} faults, ${acked()} acknowledged, ` +
          `${clients.filter((client) => client.isConnected()).length} of ${clients.length} connected`,
      );
    const progress = setInterval(status, progressEveryMs);
    let isOver = false;
    try {
      const schedule = options.schedule ?? makeSchedule({ ...options, hasFaketime });
      await breakThings(schedule, {
        ...{ stage, record, owner, people, lines, channels },
        onFault({ kind }) {
          begun[kind] = (begun[kind] ?? 0) + 1;
        },
        isOver: () => isOver,
      });
      while (acked() < options.messages && performance.now() - started < 3_600_000)
        await new Promise((resolve) => setTimeout(resolve, 200));

      const broken = await finish(clients);
      broken.push(...(await wait(() => behind(stage, clients))));
      broken.push(...(await judge(stage.sql, record, clients)));
      // Two go home.
      for (const client of clients.slice(0, 2)) client.close();
      if (broken.length === 0)
        broken.push(
          ...(await wait(() => presence(clients, people.slice(-3), workspace.id))),
          ...(await wait(() => unread(stage, people, workspace.id))),
        );
      status();
      const attempts = record.written.reduce((sum, one) => sum + one.attempts, 0);
      const refused = record.written.filter((one) => one.refused).length;
      return {
        broken,
        faults: begun,
        counts: {
          ...{ acknowledged: acked(), attempts, refused, absences: record.absences.length },
          ...record.counts,
          ...{
            slowestMs: record.slowestMs,
            restarts: stage.instances.filter((one) => one.restarts > 0).length,
          },
        },
      };
    } finally {
      isOver = true;
      clearInterval(progress);
    }
  } finally {
    for (const client of clients) client.close();
    await Promise.all(lines.map((line) => line.close()));
    await stage.close();
  }
}

/** Everything that was written is answered for. */
async function finish(clients: readonly Client[]): Promise<string[]> {
  let isDone = false;
  void Promise.all(clients.map((client) => client.finish())).then(() => {
    isDone = true;
  });
  return wait(async () => (isDone ? [] : ["Unfinished: what somebody wrote is not answered for."]));
}
