import { createRandom, type Random } from "@/test/random";

/** What can be broken. `on` is an index among the instances, the people, or the channels they are taken out of. */
export type Fault =
  | {
      kind: "kill instance" | "restart instance" | "wrong clock" | "cut from Valkey" | "deaf to Valkey";
      on: number;
    }
  | { kind: "kill PostgreSQL" | "kill Valkey" | "stop Valkey" }
  | { kind: "line cut" | "line deaf" | "acks swallowed" | "line slow" | "reader asleep"; on: number }
  | { kind: "remove member"; on: number };

export type Scheduled = Fault & {
  /** ms after the fault before it in its lane has ended. */
  afterMs: number;
  lastsMs: number;
};

export type ScheduleOptions = {
  seed: number;
  faults: number;
  instances: number;
  people: number;
  hasFaketime: boolean;
};

/** Faults of one lane follow on each other; those of different lanes overlap. */
export type Lane = "services" | "instances" | "lines" | "members";

const kinds: { [Name in Lane]: readonly Fault["kind"][] } = {
  services: ["kill PostgreSQL", "kill Valkey", "stop Valkey", "cut from Valkey", "deaf to Valkey"],
  instances: ["kill instance", "kill instance", "restart instance", "wrong clock"],
  lines: ["line cut", "line deaf", "acks swallowed", "acks swallowed", "line slow", "reader asleep"],
  members: ["remove member"],
};

/** How the faults are shared out: lines break most often. */
const shares: { [Name in Lane]: number } = { services: 0.25, instances: 0.2, lines: 0.45, members: 0.1 };

export type Schedule = { [Name in Lane]: Scheduled[] };

const halfAMinute = { afterMs: 5_000, lastsMs: 30_000 };

/** What is promised of single faults, each on its own. */
export const scenarios: { [name: string]: Schedule } = {
  "valkey-down": {
    services: [{ kind: "kill Valkey", ...halfAMinute }],
    members: [{ kind: "remove member", on: 3, afterMs: 8_000, lastsMs: 0 }],
    instances: [],
    lines: [],
  },
  "postgres-down": {
    services: [{ kind: "kill PostgreSQL", ...halfAMinute }],
    members: [],
    instances: [],
    lines: [],
  },
};

/** The faults of a run, by lane; the same seed gives the same ones. */
export function makeSchedule(options: ScheduleOptions): Schedule {
  const random = createRandom(options.seed);
  const lanes = Object.keys(kinds) as Lane[];
  return Object.fromEntries(
    lanes.map((lane) => {
      const count = Math.max(1, Math.round(options.faults * shares[lane]));
      return [lane, Array.from({ length: count }, () => pickFault(random, lane, options))];
    }),
  ) as Schedule;
}

function pickFault(random: Random, lane: Lane, options: ScheduleOptions): Scheduled {
  const possible = kinds[lane].filter((kind) => kind !== "wrong clock" || options.hasFaketime);
  const kind = random.pick(possible);
  const on = random.below(lane === "lines" || lane === "members" ? options.people : options.instances);
  const [least, most] = lane === "services" ? [500, 5_000] : [300, 3_000];
  return {
    ...({ kind, on } as Fault),
    afterMs: 200 + random.below(1_500),
    lastsMs: least + random.below(most - least),
  };
}
