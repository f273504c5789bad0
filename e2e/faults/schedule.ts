import { createRandom, type Random } from "@/test/random";

/** What can be broken. `on` is an index among the instances, the lines, or the people. */
export type Fault = {
  kind:
    | ("kill PostgreSQL" | "kill Valkey" | "stop Valkey" | "cut from Valkey" | "deaf to Valkey")
    | ("kill instance" | "restart instance" | "wrong clock" | "rolling restart")
    | ("line cut" | "line deaf" | "acks swallowed" | "line slow" | "reader asleep")
    | "remove member";
  on: number;
};

export type Scheduled = Fault & {
  /** ms after the fault before it in its lane has ended. */
  afterMs: number;
  lastsMs: number;
};

/** Faults of one lane follow on each other; those of different lanes overlap. */
export type Lane = "services" | "instances" | "lines" | "others" | "members";

/** The faults of a run: a lane may have no end. */
export type Schedule = { [Name in Lane]: Iterable<Scheduled> };

export type ScheduleOptions = { seed: number; instances: number; people: number; hasFaketime: boolean };

const ofLines = ["line cut", "line deaf", "acks swallowed", "line slow", "reader asleep"] as const;

const lanes: { [Name in Lane]: { kinds: readonly Fault["kind"][]; onEach: "instances" | "people" } } = {
  services: {
    kinds: [
      ...(["kill PostgreSQL", "kill PostgreSQL", "kill Valkey", "kill Valkey", "stop Valkey"] as const),
      ...(["cut from Valkey", "cut from Valkey", "deaf to Valkey", "deaf to Valkey"] as const),
    ],
    onEach: "instances",
  },
  instances: {
    kinds: [
      ...(["kill instance", "kill instance", "kill instance", "kill instance"] as const),
      ...(["restart instance", "wrong clock", "wrong clock", "rolling restart"] as const),
    ],
    onEach: "instances",
  },
  // Two, so that they overlap with each other as well.
  lines: { kinds: ofLines, onEach: "people" },
  others: { kinds: ofLines, onEach: "people" },
  members: { kinds: ["remove member"], onEach: "people" },
};

/** Longer than somebody who was removed may hear what is said. */
const absenceMs = 15_000;

/** The faults of a run, without end; the same seed gives the same ones in each lane. */
export function makeSchedule(options: ScheduleOptions): Schedule {
  const pick = (lane: Lane, line: number) => pickFaults(lane, createRandom(options.seed * 8 + line), options);
  return {
    services: pick("services", 0),
    instances: pick("instances", 1),
    lines: pick("lines", 2),
    others: pick("others", 3),
    members: pick("members", 4),
  };
}

function* pickFaults(lane: Lane, random: Random, options: ScheduleOptions): Generator<Scheduled> {
  const { kinds, onEach } = lanes[lane];
  const possible = kinds.filter((kind) => kind !== "wrong clock" || options.hasFaketime);
  for (;;) {
    // Most are over before anybody gives up waiting; some last longer than that.
    const isLong = random.below(8) === 0;
    const kind = random.pick(possible);
    const on = random.below(options[onEach]);
    yield {
      ...{ kind, on, afterMs: 500 + random.below(7_000) },
      lastsMs:
        (isLong ? 4_000 : 300) + random.below(isLong ? 6_000 : 2_700) + (lane === "members" ? absenceMs : 0),
    };
  }
}

/** One fault, `afterMs` after the one before it. */
export const fault = (kind: Fault["kind"], on: number, afterMs: number, lastsMs: number): Scheduled => ({
  ...{ kind, on, afterMs, lastsMs },
});

/** A schedule of these alone. */
export const onlyThese = (faults: { [Name in Lane]?: Scheduled[] }): Schedule => ({
  ...{ services: [], instances: [], lines: [], others: [], members: [] },
  ...faults,
});
