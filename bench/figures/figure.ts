import type { Run } from "../scope";

/** How long and how often is measured. */
export type Effort = {
  rounds: number;
  /** Of one round. */
  seconds: number;
  /** Everything once, small and short: to see that it still runs. */
  isSmoke: boolean;
  /** Without what takes many minutes to prepare. */
  isQuick: boolean;
  soakMinutes: number;
  /** Rows whose name contains this; all contain "". */
  only: string;
};

/** One row: what was measured, beside the floor of the same minutes. */
export type Row = {
  what: string;
  /** By column. */
  values: Record<string, number>;
};

export type Result = {
  title: string;
  /** Conditions that a reader must know. */
  notes: string[];
  rows: Row[];
};

export type Figure = (run: Run, effort: Effort) => Promise<Result>;
