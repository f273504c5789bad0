import { expect, test } from "vitest";
import { utcDay } from "@/components/days";
import type { Message } from "@/lib/objects";
import { aMessage } from "@/live/fake-parts";
import type { PendingMessage } from "@/live/state";
import { type EntryRow, isShifted, type TimelineView, timelineRows } from "./timeline-rows";

const message = (seq: number, authorId: string, createdAt: string, rest: Partial<Message> = {}): Message =>
  aMessage(seq, { id: `m${seq}`, clientId: `k${seq}`, authorId, createdAt, ...rest });

const pending = (clientId: string, createdAt: string): PendingMessage => ({
  clientId,
  channelId: "c",
  threadId: null,
  alsoToChannel: false,
  text: "On its way",
  createdAt,
  files: [],
  status: "waiting",
  error: null,
});

const rowsOf = (view: Partial<TimelineView>) =>
  timelineRows({
    meId: "ada",
    messages: [],
    pending: [],
    hasBefore: false,
    unreadAfter: null,
    dayOf: utcDay,
    ...view,
  });

const entries = (view: Partial<TimelineView>) =>
  rowsOf(view).filter((row): row is EntryRow => row.kind === "entry");

test("messages of one author within five minutes stand under one name", () => {
  const rows = entries({
    messages: [
      message(1, "ben", "2026-11-03T09:00:00Z"),
      message(2, "ben", "2026-11-03T09:05:00Z"),
      message(3, "ben", "2026-11-03T09:10:01Z"),
      message(4, "ada", "2026-11-03T09:10:02Z"),
    ],
  });
  expect(rows.map((row) => row.startsGroup)).toEqual([true, false, true, true]);
});

test("a new day gets a divider and repeats the author", () => {
  const rows = entries({
    messages: [message(1, "ben", "2026-11-03T23:59:00Z"), message(2, "ben", "2026-11-04T00:01:00Z")],
  });
  expect(rows.map((row) => [row.startsDay, row.startsGroup])).toEqual([
    [true, true],
    [true, true],
  ]);
});

test("the New divider stands above the first unread message of somebody else that is still there", () => {
  const rows = entries({
    unreadAfter: 1,
    messages: [
      message(1, "ben", "2026-11-03T09:00:00Z"),
      message(2, "ada", "2026-11-03T09:00:01Z"),
      message(3, "ben", "2026-11-03T09:00:02Z", { deletedAt: "2026-11-03T09:01:00Z", text: "" }),
      message(4, "ben", "2026-11-03T09:00:03Z"),
    ],
  });
  expect(rows.map((row) => row.startsUnread)).toEqual([false, false, false, true]);
});

test("there is no New divider while the window does not reach back to what was read", () => {
  const messages = [message(5, "ben", "2026-11-03T09:00:00Z"), message(6, "ben", "2026-11-03T09:00:01Z")];
  const marks = (hasBefore: boolean) =>
    entries({ unreadAfter: 2, hasBefore, messages }).map((row) => row.startsUnread);
  expect(marks(true)).toEqual([false]);
  expect(marks(false)).toEqual([true, false]);
});

test("no row changes when older messages come above it", () => {
  const messages = [
    message(1, "ben", "2026-11-03T23:50:00Z"),
    message(2, "ben", "2026-11-03T23:58:00Z"),
    message(3, "ben", "2026-11-03T23:59:00Z"),
    message(4, "ben", "2026-11-04T00:01:00Z"),
    message(5, "ada", "2026-11-04T00:02:00Z"),
    message(6, "ada", "2026-11-04T00:03:00Z"),
    message(7, "ben", "2026-11-04T00:04:00Z"),
  ];
  const all = entries({ messages });
  for (const first of [1, 2, 3, 4, 5])
    expect(entries({ messages: messages.slice(first), hasBefore: true })).toEqual(all.slice(first + 1));
  expect(entries({ messages: messages.slice(6), hasBefore: true })).toHaveLength(1);
});

test("a message keeps its key when the server has stored it", () => {
  const [waiting] = entries({ pending: [pending("k1", "2026-11-03T09:00:00Z")] });
  const [stored] = entries({ messages: [message(1, "ada", "2026-11-03T09:00:00Z")] });
  expect(stored?.key).toBe(waiting?.key);
});

test("two authors may use the same clientId", () => {
  const rows = entries({
    messages: [
      message(1, "ada", "2026-11-03T09:00:00Z", { clientId: "same" }),
      message(2, "ben", "2026-11-03T09:00:00Z", { clientId: "same" }),
    ],
  });
  expect(rows[0]?.key).not.toBe(rows[1]?.key);
});

test("only rows that come or go above the first message count as a shift", () => {
  const at = "2026-11-03T09:00:00Z";
  const [one, two, three] = [message(1, "ben", at), message(2, "ben", at), message(3, "ben", at)];
  const shown = rowsOf({ messages: [two] });
  expect(isShifted(shown, rowsOf({ messages: [one, two] }))).toBe(true);
  expect(isShifted(rowsOf({ messages: [one, two] }), shown)).toBe(true);
  expect(isShifted(shown, rowsOf({ messages: [two, three] }))).toBe(false);
  expect(isShifted(shown, rowsOf({ messages: [one, two, three] }))).toBe(false);
  expect(isShifted(shown, shown)).toBe(false);
});
