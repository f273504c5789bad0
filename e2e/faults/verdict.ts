import { isDeepStrictEqual } from "node:util";
import type { Message } from "@/lib/objects";
import { storyOf, viewOf } from "./evidence";
import type { Broken, History, Written } from "./history";
import { leaks } from "./leaks";
import type { Reader } from "./reader";
import type { Stored } from "./stored";

/**
 * Compares what was acknowledged and what everybody saw with what is stored, once all faults are healed
 * and all readers have caught up.
 *
 * @returns the broken promises; none is the verdict one wants
 */
export function judge(history: History, stored: Stored, readers: readonly Reader[]): Broken[] {
  // What is stored is one more witness of what each version is.
  for (const message of stored.messages) history.learn(message, "PostgreSQL");
  return [
    ...history.broken,
    ...lost(history, stored),
    ...doubled(history, stored),
    ...outOfOrder(history),
    ...misnumbered(stored),
    ...miscounted(history, stored),
    ...readers.flatMap((reader) => differing(reader, history, stored)),
    ...leaks(history),
  ];
}

/** What was acknowledged is stored, where and as the acks said, or as it was changed since. */
function lost(history: History, { messages }: Stored): Broken[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const byKey = new Map(messages.map((message) => [message.clientId, message]));
  return history.written.flatMap((one) => {
    const fail = (what: string) => [
      {
        promise: "nothing acknowledged is lost",
        what,
        evidence: storyOf(history, one.acked?.id, one.clientId),
      },
    ];
    const row = one.acked ? byId.get(one.acked.id) : byKey.get(one.clientId);
    if (!row && one.acked)
      return fail(`${one.clientId} was acknowledged as ${one.acked.id}; it is not stored.`);
    if (!row && one.isShownAsSent) return fail(`${one.clientId} was shown as sent; it is not stored.`);
    if (row && one.refused && one.attempts === 1) return fail(`${one.clientId} was refused; it is stored.`);
    if (!row || !one.acked) return [];
    const told = Math.max(one.acked.version, ...one.changes.map(({ version }) => version));
    return row.channelId === one.channelId && row.seq === one.acked.seq && row.version >= told
      ? []
      : fail(
          `${one.clientId} was acknowledged at ${one.acked.seq}, version ${told}; stored: ${JSON.stringify(row)}`,
        );
  });
}

/** What was written once is stored once, and nothing else is. */
function doubled(history: History, { messages }: Stored): Broken[] {
  const known = new Set(history.written.map(({ clientId }) => clientId));
  const first = new Map<string, Message>();
  return messages.flatMap((message) => {
    // A message's text begins with its key, a deleted one has none.
    const key = message.deletedAt ? (message.clientId ?? "") : (message.text.split(" ", 1)[0] ?? "");
    const earlier = first.get(key);
    first.set(key, message);
    const fail = (what: string) => [
      { promise: "nothing is doubled", what, evidence: storyOf(history, message.id, key) },
    ];
    if (earlier)
      return fail(`${key} is stored at ${earlier.seq} and at ${message.seq} of ${message.channelId}.`);
    return known.has(key) || !message.clientId || known.has(message.clientId)
      ? []
      : fail(`Nobody wrote ${JSON.stringify(message)}.`);
  });
}

/** What was acknowledged before something else was sent stands before it. */
function outOfOrder(history: History): Broken[] {
  const broken: Broken[] = [];
  const acked = history.written.flatMap((one) => (one.acked ? [{ ...one, seq: one.acked.seq }] : []));
  for (const channelId of new Set(acked.map((one) => one.channelId))) {
    const here = acked.filter((one) => one.channelId === channelId);
    const byAck = [...here].sort((one, other) => one.ackedAt - other.ackedAt);
    let next = 0;
    let last: (Written & { seq: number }) | undefined;
    for (const one of here.sort((a, b) => a.firstSentAt - b.firstSentAt)) {
      for (let done = byAck[next]; done && done.ackedAt < one.firstSentAt; done = byAck[++next])
        if (!last || done.seq > last.seq) last = done;
      if (last && last.seq > one.seq)
        broken.push({
          promise: "one order",
          what: `${one.clientId}, at ${one.seq} of ${channelId}, was sent after ${last.clientId}, at ${last.seq}, was acknowledged.`,
          evidence: [...storyOf(history, one.acked?.id), ...storyOf(history, last.acked?.id)],
        });
    }
  }
  return broken;
}

/** No two changes of a channel have one number, and the channel stands at the last. */
function misnumbered({ messages, channels }: Stored): Broken[] {
  return channels.flatMap(({ id, version }) => {
    const here = messages.filter(({ channelId }) => channelId === id);
    const highest = Math.max(0, ...here.map((message) => message.version));
    const isUnique =
      new Set(here.map((message) => message.version)).size === here.length &&
      new Set(here.map((message) => message.seq)).size === here.length;
    return highest === version && isUnique
      ? []
      : [
          {
            promise: "versions without a hole",
            what: `${id} stands at ${version}, its messages at ${highest}; their numbers are ${isUnique ? "" : "not "}unique.`,
            evidence: [],
          },
        ];
  });
}

/** What stands below a message that was answered is what its thread holds. */
function miscounted(history: History, { messages }: Stored): Broken[] {
  const answers = new Map<string, Message[]>(messages.map(({ id }) => [id, []]));
  for (const message of messages) if (message.threadId) answers.get(message.threadId)?.push(message);
  return messages.flatMap((root) => {
    const replies = answers.get(root.id) ?? [];
    const repliers = [...new Set(replies.map(({ authorId }) => authorId).reverse())].slice(0, 5);
    if (replies.length === root.replyCount && isDeepStrictEqual(repliers, root.repliers)) return [];
    const what = `${root.id} counts ${root.replyCount} replies by ${root.repliers}; there are ${replies.length} by ${repliers}.`;
    return [{ promise: "a thread is what it says", what, evidence: storyOf(history, root.id) }];
  });
}

/** A reader holds exactly what is stored in the channels that they are in, from where they came in. */
function differing({ userId, held }: Reader, history: History, stored: Stored): Broken[] {
  const mine = stored.members.filter((member) => member.userId === userId).map(({ channelId }) => channelId);
  const broken: Broken[] = [];
  const fail = (promise: string, what: string, evidence: string[]) =>
    broken.push({ promise, what, evidence });
  for (const channelId of new Set([...mine, ...held.keys()])) {
    const here = held.get(channelId);
    if (!here || !mine.includes(channelId)) {
      const what = `${userId} ${here ? "is not in" : "is in"} ${channelId} and believes otherwise.`;
      fail("no reader is left behind", what, viewOf(history, userId, channelId));
      continue;
    }
    const rows = new Map(
      stored.messages.filter((row) => row.channelId === channelId).map((row) => [row.id, row]),
    );
    for (const [id, row] of rows) {
      const version = here.messages.get(id)?.version;
      if (version === undefined ? row.version > here.from : version !== row.version) {
        const what = `${userId} holds ${version === undefined ? "nothing" : `version ${version}`} of ${id}, which is at ${row.version}.`;
        fail("no reader is left behind", what, [
          ...storyOf(history, id),
          ...viewOf(history, userId, channelId),
        ]);
      }
    }
    for (const id of here.messages.keys())
      if (!rows.has(id))
        fail("nothing is invented", `${userId} holds ${id}, which is not stored.`, storyOf(history, id));
  }
  return broken;
}
