import type { MessageCause, NotificationOutcome, NotificationReason } from "@/lib/objects";

export type WhyWords = {
  /** The answer in a few words. */
  answer: string;
  /** What made it so, in sentences. */
  because: string[];
  /** What became of it, in the order in which it happened. */
  steps: string[];
};

/**
 * Why one was, or was not, told of a message, in plain sentences.
 *
 * @param says a time, past or to come, as one says it: "today at 10:04", "tomorrow at 08:00"
 */
export function whyWords(reason: NotificationReason, says: (iso: string) => string): WhyWords {
  const { cause, outcome, until, deliveries, readAt } = reason;
  const isHeld = outcome === "dnd" || outcome === "quiet-hours";
  const why = outcome === "notified" ? [] : [outcomes[outcome]];
  const end = isHeld && until ? [`That was until ${says(until)}.`] : [];
  return {
    answer: answers[outcome] ?? "You were not notified",
    because: [...(cause ? [causes[cause]] : []), ...why, ...end, ...(isHeld ? [inList] : [])],
    steps: [
      ...deliveries.map((delivery) => deliveryWords(delivery, says)),
      ...(readAt ? [`You read it ${says(readAt)}.`] : []),
    ],
  };
}

const inList = "It went into your list without a sound.";

const answers: Partial<Record<NotificationOutcome, string>> = {
  notified: "You were notified",
  dnd: "You were not disturbed",
  "quiet-hours": "You were not disturbed",
  own: "It is your own message",
  deleted: "It was deleted",
  expired: "Nobody knows any more",
};

const causes: Record<MessageCause, string> = {
  direct: "It is a direct message.",
  mention: "It mentions you, or everyone here.",
  reply: "It is a reply in a thread that you follow.",
  keyword: "It has one of your keywords in it.",
  message: "You want to hear of every message here.",
};

const outcomes: Record<Exclude<NotificationOutcome, "notified">, string> = {
  own: "Nobody is notified of what they write themselves.",
  "not-concerned": "Nothing in it was for you: no mention, no keyword of yours, no thread that you follow.",
  muted: "You had this conversation muted.",
  nothing: "You had chosen to be notified of nothing, here or everywhere.",
  dnd: "Do not disturb was on.",
  "quiet-hours": "It came in your quiet hours.",
  "already-read": "You had read it already, on this device or another.",
  deleted: "What is deleted is taken out of everybody’s list.",
  "not-member": "You are not in this channel.",
  "before-joining": "You were not in this channel yet.",
  expired: "What was decided about a message is kept for 14 days.",
};

type Delivery = NotificationReason["deliveries"][number];

/** "Push to Chrome on Linux, today at 10:04: accepted." */
function deliveryWords(
  { via, target, outcome, detail, at }: Delivery,
  says: (iso: string) => string,
): string {
  const way = { app: "In the app", push: "Push", email: "Mail" }[via];
  // What the other side said is of use where it went wrong.
  const fault = outcome === "failed" && detail ? ` (${detail})` : "";
  return `${way}${target ? ` to ${target}` : ""}, ${says(at)}: ${results[outcome] ?? outcome}${fault}.`;
}

const results: Partial<Record<string, string>> = {
  gone: "not delivered, the device is not there any more",
  "already-read": "not sent, you had read it by then",
  dnd: "not sent, do not disturb was on",
  "quiet-hours": "not sent, your quiet hours had begun",
  expired: "not sent, it was too late",
};
