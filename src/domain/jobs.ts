import type { Transaction } from "@/db/client";

/** What is done later, once over all instances and again until it succeeds: the data of every kind. */
export type JobData = {
  /** Tells one device of one notification. */
  push: { notificationId: string; deviceId: string };
  /** Looks whether a person is to be told by mail of what they missed, and does so. */
  "mail-digest": { userId: string };
  /** Reads the pages that a message's links lead to. */
  preview: { messageId: string; links: string[] };
  /** Tells a person of a message that they wanted to hear of again. */
  remind: { userId: string; messageId: string };
  /** Sends a scheduled message. */
  "scheduled-send": { id: string };
  /** Deletes what is kept no longer. */
  expiry: Record<never, never>;
  /** Deletes files that no message has taken, and those of deleted ones. */
  "file-sweep": Record<never, never>;
};

export type JobName = keyof JobData;

export type NewJob = {
  [Name in JobName]: {
    name: Name;
    data: JobData[Name];
    /** Seconds from now; none: at once. */
    after?: number;
    /** Of the jobs of this name with this key only one waits: another is not added. */
    key?: string;
    /** In seconds: one at most in each such stretch of time, however many are added. */
    every?: number;
  };
}[JobName];

type AddJobs = (jobs: readonly NewJob[], tx?: Transaction) => Promise<void>;

let sink: AddJobs = async () => undefined;

/** Set by the composition root. Without a queue nothing is done later. */
export function setJobSink(add: AddJobs): void {
  sink = add;
}

/** Adds jobs, in one statement. With `tx` they exist when it commits, and only then. */
export const addJobs: AddJobs = (jobs, tx) => sink(jobs, tx);
