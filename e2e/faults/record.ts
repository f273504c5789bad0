import type { Message } from "@/lib/objects";

/** What somebody wrote, and what became of it. */
export type Written = {
  authorId: string;
  channelId: string;
  clientId: string;
  text: string;
  attempts: number;
  /** What the ack said; null until it comes. */
  acked: Message | null;
  /** The code of a refusal that trying again does not change. */
  refused: string | null;
  /** The text of an edit, or "" of a deletion, and whether it was acknowledged. */
  change: { text: string; isAcked: boolean } | null;
};

/** Somebody's absence from a channel. Times in ms since 1970, of the machine that all of this runs on. */
export type Absence = {
  userId: string;
  channelId: string;
  /** When the server acknowledged the removal. */
  since: number;
  /** How long after it they may still hear what is said. */
  graceMs: number;
  /** When they were being added again; null while they are out. */
  until: number | null;
};

/** Everything that was seen, and the first promises that were seen broken. */
export type Record = {
  written: Written[];
  absences: Absence[];
  /** Broken promises that show at once: a line each. */
  broken: string[];
  counts: { frames: number; delivered: number; syncs: number; resets: number; connects: number };
  /** From the commit of a message until the last who was told of it heard it. */
  slowestMs: number;
  /** Checks a message that somebody heard against everything else that was heard, and against absences. */
  hear(userId: string, message: Message): void;
};

export function createRecord(): Record {
  /** By channel and version: what everybody was told that this version is. */
  const claims = new Map<string, string>();
  const record: Record = {
    written: [],
    absences: [],
    broken: [],
    counts: { frames: 0, delivered: 0, syncs: 0, resets: 0, connects: 0 },
    slowestMs: 0,
    hear(userId, message) {
      record.counts.delivered++;
      const { channelId, version, id, seq, text } = message;
      if (seq === version)
        record.slowestMs = Math.max(record.slowestMs, Date.now() - Date.parse(message.createdAt));
      const claim = `${id} at ${seq}: ${JSON.stringify(text)}`;
      const key = `${channelId} ${version}`;
      const earlier = claims.get(key);
      if (earlier !== undefined && earlier !== claim)
        record.broken.push(
          `Version ${version} of ${channelId} is ${earlier} for one, and ${claim} for ${userId}.`,
        );
      claims.set(key, claim);
      const said = Date.parse(message.createdAt);
      for (const absence of record.absences) {
        const { since, until, graceMs } = absence;
        if (absence.userId !== userId || absence.channelId !== channelId) continue;
        if (said > since + graceMs && (until === null || said < until))
          record.broken.push(
            `${userId}, removed from ${channelId} at ${new Date(since).toISOString()}, heard ${claim}, ` +
              `which was said at ${message.createdAt}${until ? `, before they came back at ${new Date(until).toISOString()}` : ""}.`,
          );
      }
    },
  };
  return record;
}
