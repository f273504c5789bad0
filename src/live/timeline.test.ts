import { expect, test } from "vitest";
import { aDeletion, aMessage, messagesBetween } from "./fake-parts";
import type { Timeline } from "./state";
import { appendPage, emptyTimeline, fromPage, keepNewest, mergeMessages, prependPage } from "./timeline";

const seqs = (timeline: Timeline) => timeline.messages.map(({ seq }) => seq);
const page = (from: number, to: number, change = {}) => ({
  messages: messagesBetween(from, to),
  hasBefore: true,
  hasAfter: false,
  version: to,
  ...change,
});

test("a window that has the newest grows at its end", () => {
  const timeline = mergeMessages(fromPage(page(5, 7)), messagesBetween(8, 9));
  expect(seqs(timeline)).toEqual([5, 6, 7, 8, 9]);
});

test("a window in the past does not grow at its end", () => {
  const timeline = fromPage(page(5, 7, { hasAfter: true }));
  expect(mergeMessages(timeline, messagesBetween(8, 9))).toBe(timeline);
});

test("what is older than the window stays out, unless the window has the channel's beginning", () => {
  expect(seqs(mergeMessages(fromPage(page(5, 6)), [aMessage(3)]))).toEqual([5, 6]);
  expect(seqs(mergeMessages(fromPage(page(5, 6, { hasBefore: false })), [aMessage(3)]))).toEqual([3, 5, 6]);
});

test("nothing goes into a window whose first page is on its way", () => {
  expect(seqs(mergeMessages(emptyTimeline(0), [aMessage(1)]))).toEqual([]);
});

test("the first message of an empty channel goes in", () => {
  const empty = fromPage({ messages: [], hasBefore: false, hasAfter: false, version: 0 });
  expect(seqs(mergeMessages(empty, [aMessage(1)]))).toEqual([1]);
});

test("messages that come out of order stand in order", () => {
  const timeline = mergeMessages(fromPage(page(5, 7)), [aMessage(10), aMessage(8), aMessage(9)]);
  expect(seqs(timeline)).toEqual([5, 6, 7, 8, 9, 10]);
});

test("a message is replaced by a later version of itself only", () => {
  const edited = aMessage(6, { version: 9, text: "edited" });
  const timeline = mergeMessages(fromPage(page(5, 7)), [edited]);
  expect(timeline.messages[1]).toBe(edited);
  expect(mergeMessages(timeline, [aMessage(6), aMessage(6, { version: 8, text: "older" })])).toBe(timeline);
  expect(mergeMessages(timeline, [{ ...edited }])).toBe(timeline);
});

test("a deleted message keeps its place", () => {
  const timeline = mergeMessages(fromPage(page(5, 7)), [aDeletion(6, 8)]);
  expect(timeline.messages.map(({ seq, text }) => [seq, text])).toEqual([
    [5, "Message 5"],
    [6, ""],
    [7, "Message 7"],
  ]);
});

test("thread replies stay out", () => {
  const timeline = fromPage(page(5, 7));
  expect(mergeMessages(timeline, [aMessage(8, { threadId: "message-5" })])).toBe(timeline);
});

test("pages join at the window's ends, and the older version of the two holds for the whole", () => {
  const timeline = fromPage(page(50, 60, { hasAfter: true, version: 100 }));
  const before = prependPage(timeline, page(40, 49, { hasBefore: false, hasAfter: true, version: 90 }));
  expect([seqs(before)[0], before.hasBefore, before.hasAfter, before.version]).toEqual([40, false, true, 90]);
  const after = appendPage(before, page(61, 70, { hasBefore: true, version: 120 }));
  expect(seqs(after)).toEqual(messagesBetween(40, 70).map(({ seq }) => seq));
  expect([after.hasBefore, after.hasAfter, after.version]).toEqual([false, false, 90]);
});

test("trimming keeps the newest and knows that there are older ones", () => {
  const timeline = keepNewest(fromPage(page(1, 30, { hasBefore: false })), 10);
  expect([seqs(timeline)[0], timeline.messages.length, timeline.hasBefore]).toEqual([21, 10, true]);
});
