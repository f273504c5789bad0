import type { PersonKey } from "./people";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * When a scene begins; times of day are UTC. The story's five whole weeks are written by weekday;
 * what is nearer is counted back from now, so that it is near whenever the demo is started.
 */
export type When =
  | `week ${1 | 2 | 3 | 4 | 5} ${Weekday} ${number}:${number}`
  | `${1 | 2 | 3 | 4} workdays ago ${number}:${number}`
  | `${number} minutes ago`;

export type LineOptions = {
  /** Minutes since the line before; left out, about as long as it takes to read and type. */
  after?: number;
  /** It answers the scene's line with this index, in a thread. */
  thread?: number;
  react?: Record<string, readonly PersonKey[]>;
  edited?: true;
  /** Its text is gone, as a deleted message's is: write "". */
  deleted?: true;
};

export type Line = readonly [who: PersonKey, text: string, options?: LineOptions];

/** People talking: one stretch of one channel. */
export type Scene = { at: When; lines: readonly Line[] };

/** A scene with its place in time; milliseconds since the epoch, as every time of the demo. */
export type DatedScene = { at: number; lines: readonly Line[] };
