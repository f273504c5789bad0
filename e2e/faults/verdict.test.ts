import { expect, test } from "vitest";
import type { Message } from "@/lib/objects";
import { aMessage } from "@/live/fake-parts";
import { History, type Written } from "./history";
import type { Reader } from "./reader";
import type { Stored } from "./stored";
import { judge } from "./verdict";

/** One channel, one author, one reader; each test breaks one thing of a history in which all is well. */

const channelId = "channel";
const said = (seq: number, change: Partial<Message> = {}): Message =>
  aMessage(seq, {
    ...{ channelId, clientId: `key-${seq}`, authorId: "author", text: `key-${seq} is what I say` },
    ...change,
  });
const sent = (message: Message, change: Partial<Written> = {}): Written => ({
  ...{ authorId: "author", channelId, clientId: message.clientId ?? "", text: message.text, attempts: 1 },
  ...{ firstSentAt: message.seq * 1_000, acked: message, ackedAt: message.seq * 1_000 + 100 },
  ...{ refused: null, changes: [], isShownAsSent: false, ...change },
});

function wellKept() {
  const messages = [said(1), said(2), said(3)];
  const history = new History();
  history.written.push(...messages.map((message) => sent(message)));
  const held = { from: 0, version: 3, messages: new Map(messages.map((message) => [message.id, message])) };
  const reader: Reader = { userId: "reader", held: new Map([[channelId, held]]) };
  const stored: Stored = {
    ...{ messages, channels: [{ id: channelId, version: 3 }], members: [{ channelId, userId: "reader" }] },
  };
  return { history, stored, reader, held };
}
type Kept = ReturnType<typeof wellKept>;
const promisesBroken = ({ history, stored, reader }: Kept) => [
  ...new Set(judge(history, stored, [reader]).map(({ promise }) => promise)),
];

test("where all is well nothing is found", () => {
  expect(promisesBroken(wellKept())).toEqual([]);
});

const faults: [what: string, promise: string, breakIt: (kept: Kept) => void][] = [
  [
    "an acknowledged message is not stored",
    "nothing acknowledged is lost",
    ({ history }) => history.written.push(sent(said(4))),
  ],
  [
    "a message counts a reply that is not stored",
    "a thread is what it says",
    ({ stored }) => {
      stored.messages[0] = said(1, { replyCount: 1, repliers: ["author"] });
    },
  ],
  [
    "a reply is not counted",
    "a thread is what it says",
    ({ stored }) => {
      stored.messages[2] = said(3, { threadId: "message-1" });
    },
  ],
  [
    "an acknowledged change is not stored",
    "nothing acknowledged is lost",
    ({ history }) => history.written[0]?.changes.push(said(1, { version: 4 })),
  ],
  [
    "what a tab shows as sent is not stored",
    "nothing acknowledged is lost",
    ({ history }) => history.written.push(sent(said(4), { acked: null, isShownAsSent: true })),
  ],
  [
    "what was refused at once is stored",
    "nothing acknowledged is lost",
    ({ history }) => Object.assign(history.written[0] ?? {}, { acked: null, refused: "FORBIDDEN" }),
  ],
  [
    "a message is stored twice",
    "nothing is doubled",
    ({ stored }) => stored.messages.push(said(4, { text: "key-3 is what I say" })),
  ],
  [
    "a message is stored that nobody wrote",
    "nothing is doubled",
    ({ stored }) => stored.messages.push(said(4)),
  ],
  [
    "what was sent after an ack stands before it",
    "one order",
    ({ history }) => Object.assign(history.written[0] ?? {}, { firstSentAt: 9_000, ackedAt: 9_100 }),
  ],
  [
    "two are told different things of one version",
    "one history",
    ({ history }) =>
      history.note("other", { what: "told", channelId, messages: [said(2, { text: "else" })] }),
  ],
  [
    "a channel stands where no message is",
    "versions without a hole",
    ({ stored }) => Object.assign(stored.channels[0] ?? {}, { version: 5 }),
  ],
  ["a reader lacks a message", "no reader is left behind", ({ held }) => held.messages.delete("message-2")],
  [
    "a reader holds an old version",
    "no reader is left behind",
    ({ held, history, stored }) => {
      const edited = said(1, { version: 4 });
      stored.messages[0] = edited;
      Object.assign(stored.channels[0] ?? {}, { version: 4 });
      history.written[0]?.changes.push(edited);
      held.version = 4;
    },
  ],
  [
    "a reader believes to be in a channel",
    "no reader is left behind",
    ({ stored }) => stored.members.splice(0),
  ],
  [
    "a reader holds what is not stored",
    "nothing is invented",
    ({ held }) => held.messages.set("message-9", said(9)),
  ],
  [
    "somebody who was removed is told of what is said later",
    "who is removed hears nothing",
    ({ history }) => {
      history.absences.push({ userId: "reader", channelId, since: 500, until: null, isCalm: true });
      history.note("reader", { what: "told", channelId, messages: [said(3)] });
    },
  ],
];

test.each(faults)("%s: %s", (_, promise, breakIt) => {
  const kept = wellKept();
  breakIt(kept);
  expect(promisesBroken(kept)).toContain(promise);
});

test("what is said soon after a removal, or told when they are back, is no leak", () => {
  const kept = wellKept();
  const absence = { userId: "reader", channelId, since: 2_500, until: null, isCalm: true };
  kept.history.absences.push(absence, { ...absence, since: 500, until: 1_000 });
  kept.history.note("reader", { what: "told", channelId, messages: [said(3)] });
  expect(promisesBroken(kept)).toEqual([]);
});

test("while instances do not hear each other the longer bound holds, from when PostgreSQL is back", () => {
  const kept = wellKept();
  const { history, stored } = kept;
  const late = said(4, { createdAt: new Date(20_000).toISOString() });
  history.absences.push({ userId: "reader", channelId, since: 1_000, until: null, isCalm: false });
  history.note("reader", { what: "told", channelId, messages: [late] });
  const leaks = () =>
    judge(history, stored, []).filter(({ promise }) => promise.startsWith("who is removed"));
  expect(leaks()).toHaveLength(1);
  history.outages.push({ kind: "kill PostgreSQL", on: 0, since: 2_000, until: 6_000 });
  expect(leaks()).toEqual([]);
});
