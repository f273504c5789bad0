import { isDeepStrictEqual } from "node:util";
import type { ErrorCode } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import type { Fault } from "./schedule";

/** All times are in ms since 1970, of the one machine on which all of a run happens. */

/** What somebody wrote, and what became of it. */
export type Written = {
  authorId: string;
  channelId: string;
  /** `text` begins with it, so that it is known again whatever became of the key. */
  clientId: string;
  text: string;
  attempts: number;
  firstSentAt: number;
  /** What the ack said; null until it comes. */
  acked: Message | null;
  ackedAt: number;
  /** A refusal that trying again does not change. */
  refused: ErrorCode | null;
  /** What the acks of its later changes said. */
  changes: Message[];
  /** Whether its author, who keeps no acks, was shown it as sent: the product's own client. */
  isShownAsSent: boolean;
};

/** Somebody's absence from a channel. */
export type Absence = {
  userId: string;
  channelId: string;
  /** When the server had acknowledged the removal. */
  since: number;
  /** When they were about to be added again; null while they are out. */
  until: number | null;
  /** Whether all instances heard each other all the time. */
  isCalm: boolean;
};

/** A fault that happened; `until` is null while it lasts. */
export type Outage = { kind: Fault["kind"]; on: number; since: number; until: number | null };

/** What somebody saw: `messages` that they were told of after the version `since`, or what became of them. */
export type Seen = {
  at: number;
  what: "told" | "synced" | "reset" | "joined" | "left" | "gone" | "connected" | "disconnected";
  channelId?: string;
  since?: number;
  version?: number;
  messages?: readonly Message[];
};

/** A broken promise, with the part of the history that shows it. */
export type Broken = { promise: string; what: string; evidence: string[] };

/** What one version of a channel was said to be, and where that was said first. */
type Claim = { message: Message; by: string };

export class History {
  readonly startedAt = Date.now();
  readonly written: Written[] = [];
  readonly absences: Absence[] = [];
  readonly outages: Outage[] = [];
  /** By user id. */
  readonly seen = new Map<string, Seen[]>();
  readonly counts = {
    ...{ acked: 0, retried: 0, deduped: 0, delivered: 0, syncs: 0, resets: 0, connections: 0 },
    ...{ edits: 0, reactions: 0, replies: 0 },
  };
  /** Messages of the general channel that nobody deletes, for whoever answers in a thread. */
  readonly roots: string[] = [];
  /** From the commit of a message to the last one who was connected and told of it, in ms. */
  slowestMs = 0;
  /** What was seen broken while it happened. */
  readonly broken: Broken[] = [];
  readonly #claims = new Map<string, Claim>();

  note(userId: string, seen: Omit<Seen, "at">): void {
    const entry = { at: Date.now(), ...seen };
    const messages = seen.messages?.map((message) => this.learn(message, userId));
    const list = this.seen.get(userId);
    if (list) list.push({ ...entry, ...(messages && { messages }) });
    else this.seen.set(userId, [{ ...entry, ...(messages && { messages }) }]);
    this.counts.delivered += messages?.length ?? 0;
  }

  /** A new message was told for the first time to somebody who has been connected since `connectedAt`. */
  time({ createdAt }: Message, connectedAt: number): void {
    const said = Date.parse(createdAt);
    if (said > connectedAt) this.slowestMs = Math.max(this.slowestMs, Date.now() - said);
  }

  /**
   * Everybody must be told the same of one version. @returns the message as the first one was told, so that
   * it is held once
   */
  learn(message: Message, by: string): Message {
    const key = `${message.channelId} ${message.version}`;
    const claim = this.#claims.get(key);
    if (!claim) this.#claims.set(key, { message, by });
    else if (isDeepStrictEqual(claim.message, message)) return claim.message;
    else
      this.broken.push({
        promise: "one history",
        what: `Version ${message.version} of ${message.channelId} is one thing for ${claim.by} and another for ${by}.`,
        evidence: [`${claim.by}: ${JSON.stringify(claim.message)}`, `${by}: ${JSON.stringify(message)}`],
      });
    return message;
  }
}
