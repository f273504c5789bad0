import type { Person, Place } from "@/lib/objects";

/** What has become of one's own message: a line below it, and who has seen it when. */
export type Receipt = { line: string; details: string };

export type ReceiptView = {
  /** Of the message. */
  seq: number;
  /** Whether it is the newest: then the time at which somebody read last is when they read this. */
  isNewest: boolean;
  places: readonly Place[];
  /** The others in the conversation. */
  others: readonly Pick<Person, "id" | "name">[];
  /** A time of day, of an ISO time. */
  clock: (iso: string) => string;
};

const namesShown = 3;

/** Null when there is nothing to say: it may not have reached anybody yet, or nobody says so. */
export function receiptWords({ seq, isNewest, places, others, clock }: ReceiptView): Receipt | null {
  const placeOf = (id: string) => places.find(({ userId }) => userId === id);
  const seen = others.filter(({ id }) => (placeOf(id)?.lastReadSeq ?? 0) >= seq);
  const timeOf = (id: string) => {
    const at = placeOf(id)?.lastReadAt;
    return isNewest && at ? ` ${clock(at)}` : "";
  };
  if (seen.length === 0) {
    const hasArrived = others.length > 0 && others.every(({ id }) => (placeOf(id)?.deliveredSeq ?? 0) >= seq);
    return hasArrived ? { line: "Delivered", details: "" } : null;
  }
  const [first] = seen;
  if (others.length === 1 && first) return { line: `Seen${timeOf(first.id)}`, details: "" };
  const details = seen.map(({ id, name }) => `${name}${timeOf(id)}`).join(", ");
  if (seen.length === others.length) return { line: "Seen by everyone", details };
  const names = seen.slice(0, namesShown).map(({ name }) => name);
  const more = seen.length - names.length;
  return { line: `Seen by ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`, details };
}
