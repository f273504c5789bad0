import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase, openDatabase } from "@/db/client";
import { createRandom } from "@/test/random";
import { breakThings } from "./break";
import { type Crowd, openCrowd } from "./crowd";
import { type Broken, History } from "./history";
import { takeOut } from "./membership";
import { makeSchedule, type Schedule } from "./schedule";
import { behind, eventually, presence, unread, unready } from "./settle";
import { type Stage, setStage } from "./stage";
import { readStored } from "./stored";
import { gatherTeam, type Team } from "./team";
import { judge } from "./verdict";
import { anHourAhead } from "./wrong-clock";

export type RunOptions = {
  seed: number;
  /** At least so many acknowledged messages, and so many faults. */
  messages: number;
  faults: number;
  instances: number;
  people: number;
  /** So many of the people use the product's own client. */
  tabs: number;
  /** Instead of faults by chance. */
  schedule?: Schedule;
  /** How late a message may be for those who are connected; without it, as late as it happens to be. */
  latestMs?: number;
  /** How long to wait at most for what must be so at the end. */
  patienceMs?: number;
  /** The first file of a copy of the compiled server that is broken on purpose. */
  entry?: string;
  /** Ends the run early. */
  signal?: AbortSignal;
  say(line: string): void;
};

export type RunResult = {
  broken: Broken[];
  faults: { [kind: string]: number };
  counts: History["counts"] & { messages: number; absences: number; slowestMs: number };
};

const progressEveryMs = 5_000;
/** Between two messages of one person into one channel, on average. */
const writingPauseMs = 150;
/** Removals at the end, when all instances hear each other again. */
const calmRemovals = 6;
const calmMs = 2_500;

/**
 * Breaks things while people talk; then everything is healed, and what everybody saw is compared.
 *
 * @throws Error when it is ended early, or the services cannot be started
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const stage = await setStage(options.instances, options.entry);
  const closers = [stage.close];
  const ended = new Promise<never>((_, reject) => {
    options.signal?.addEventListener("abort", () => reject(new Error("Ended early.")));
  });
  try {
    options.signal?.throwIfAborted();
    return await Promise.race([ended, talkAndBreak(stage, options, closers)]);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function talkAndBreak(
  stage: Stage,
  options: RunOptions,
  closers: (() => Promise<void>)[],
): Promise<RunResult> {
  openDatabase(stage.postgres.url, { poolSize: 2 });
  closers.push(closeDatabase);
  const balancerUrl = stage.balancer.url;
  const team = await gatherTeam(balancerUrl, options.people);
  const history = new History();
  const random = createRandom(options.seed);
  const crowd = await openCrowd({
    ...{ team, balancerUrl, history, random, tabs: options.tabs, pauseMs: writingPauseMs },
  });
  closers.push(crowd.close);
  const progress = setInterval(() => options.say(progressOf(history, crowd)), progressEveryMs);
  closers.push(async () => clearInterval(progress));

  const schedule = options.schedule ?? makeSchedule({ ...options, hasFaketime: anHourAhead() !== null });
  const isEnough = () =>
    history.broken.length > 0 ||
    (history.outages.length >= options.faults && history.counts.acked >= options.messages);
  const { lines } = crowd;
  await breakThings(schedule, {
    ...{ stage, history, lines, isEnough },
    takeOut: (on) => takeOut(team, options.tabs, on, history),
  });
  // A schedule of single faults may be over before enough is said.
  while (!isEnough()) await pause(100);
  const broken = await settle(stage, team, crowd, history, options);
  options.say(progressOf(history, crowd));
  return { broken, faults: countFaults(history), counts: countAll(history) };
}

/** @returns what is broken of what must be so when everything works again */
async function settle(
  stage: Stage,
  team: Team,
  crowd: Crowd,
  history: History,
  { tabs, latestMs = Number.MAX_VALUE, patienceMs = 90_000 }: RunOptions,
): Promise<Broken[]> {
  const wait = (look: () => Promise<Broken[]> | Broken[]) => eventually(patienceMs, look);
  const broken = await wait(() => unready(stage));
  if (history.slowestMs > latestMs)
    broken.push({
      promise: "messages are in time",
      what: `One was ${history.slowestMs} ms late.`,
      evidence: [],
    });
  if (broken.length > 0) return broken;
  const back = await Promise.all(
    Array.from({ length: calmRemovals }, (_, on) => takeOut(team, tabs, on, history, true)),
  );
  await pause(calmMs);
  await Promise.all(back.map((bringBack) => bringBack()));

  let isFinished = false;
  void crowd.finish().then(() => {
    isFinished = true;
  });
  const unanswered = { promise: "everything is answered", what: "Some sends are not.", evidence: [] };
  broken.push(...(await wait(() => (isFinished ? [] : [unanswered]))));
  broken.push(...(await wait(() => behind(history, crowd.readers))));
  broken.push(...(await wait(async () => (await Promise.all(crowd.tabs.map((t) => t.settled()))).flat())));
  broken.push(...judge(history, await readStored(), crowd.readers));
  if (broken.length > 0) return broken;
  const here = crowd.sendSomeHome();
  return [...(await wait(() => presence(stage, team, here))), ...(await wait(() => unread(stage, team)))];
}

function progressOf({ startedAt, outages, counts }: History, crowd: Crowd): string {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0).padStart(4);
  const going = outages.filter(({ until }) => until === null).map(({ kind }) => kind);
  return (
    `${seconds} s: ${counts.acked} acknowledged, ${outages.length} faults, ${crowd.connected()} connected` +
    (going.length > 0 ? `; now: ${going.join(", ")}` : "")
  );
}

function countFaults({ outages }: History): RunResult["faults"] {
  const faults: RunResult["faults"] = {};
  for (const { kind } of outages) faults[kind] = (faults[kind] ?? 0) + 1;
  return faults;
}

const countAll = ({ counts, written, absences, slowestMs }: History): RunResult["counts"] => ({
  ...{ messages: written.length, ...counts, absences: absences.length, slowestMs },
});
