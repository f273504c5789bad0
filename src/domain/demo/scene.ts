import type { PersonKey } from "./people";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * A day of the story. Its five whole weeks are written by weekday; what is nearer is counted back from
 * today, so that it is near whenever the demo is started. The days five to eight "ago" are there on some
 * weekdays only: nothing may depend on them.
 */
export type Workday =
  | `week ${1 | 2 | 3 | 4 | 5} ${Weekday}`
  | `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8} workdays ago`;

/** When a scene begins; times of day are UTC. */
export type When = `${Workday} ${number}:${number}` | `${number} minutes ago`;

export type LineOptions = {
  /** Minutes since the line before; left out, about as long as it takes to read and type. */
  after?: number;
  /** It answers the scene's line with this index, in a thread. */
  thread?: number;
  react?: Record<string, readonly PersonKey[]>;
  edited?: true;
  /** Its text is gone, as a deleted message's is: write "". */
  deleted?: true;
  /** Who pinned it in its channel. */
  pinned?: PersonKey;
  /** Sent along with it: files of the folder `demo`. */
  files?: readonly string[];
};

export type Line = readonly [who: PersonKey, text: string, options?: LineOptions];

/** People talking: one stretch of one channel. */
export type Scene = { at: When; lines: readonly Line[] };

/** A scene with its place in time; milliseconds since the epoch, as every time of the demo. */
export type DatedScene = { at: number; lines: readonly Line[] };
