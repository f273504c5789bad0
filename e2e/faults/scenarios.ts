import type { RunOptions } from "./run";
import { onlyThese } from "./schedule";

type Scenario = Pick<RunOptions, "schedule" | "instances" | "faults" | "messages" | "latestMs">;

const halfAMinute = { on: 0, afterMs: 5_000, lastsMs: 30_000 };

/** What is promised of single faults under load, each on its own. */
export const scenarios: { [name: string]: Scenario } = {
  "valkey-down": {
    // Somebody is removed meanwhile, and comes back when Valkey is there again.
    schedule: onlyThese({
      services: [{ kind: "kill Valkey", ...halfAMinute }],
      members: [{ kind: "remove member", on: 1, afterMs: 8_000, lastsMs: 25_000 }],
    }),
    ...{ instances: 2, faults: 2, messages: 1_000, latestMs: 2_000 },
  },
  "postgres-down": {
    schedule: onlyThese({ services: [{ kind: "kill PostgreSQL", ...halfAMinute }] }),
    ...{ instances: 2, faults: 1, messages: 1_000 },
  },
};
