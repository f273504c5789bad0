import { expect, test } from "vitest";
import type { Message } from "@/lib/objects";
import { aMessage } from "@/live/fake-parts";
import { eventsOf } from "./catch-up";

const message = (version: number, more: Partial<Message> = {}): Message => aMessage(version, more);
const edited = (version: number) => message(version, { seq: 1 });
const deleted = (version: number) => message(version, { seq: 1, deletedAt: "2026-01-01T00:00:00.000Z" });

/** "event since>versions", for short. */
const told = (messages: Message[], version: number, ahead: { since: number; version: number }[] = []) =>
  eventsOf("c", messages, { version, ahead }).map(
    ({ event, changes }) =>
      `${event.slice("message:".length)} ${changes.since}>${changes.messages.map((one) => one.version)}`,
  );

test("changes of a kind go together, in their order", () => {
  expect(told([message(11), message(12), edited(13), edited(14), deleted(15), message(16)], 10)).toEqual([
    "new 10>11,12",
    "updated 12>13,14",
    "deleted 14>15",
    "new 15>16",
  ]);
});

test("a message that changed twice leaves no hole", () => {
  // 12 was an edit of what is at 14 now.
  expect(told([message(11), message(13), edited(14)], 10)).toEqual(["new 10>11,13", "updated 13>14"]);
});

test("what the room has been told of is left out, and what comes after it follows on it", () => {
  expect(
    told([message(11), message(12), message(13), message(14)], 10, [{ since: 11, version: 13 }]),
  ).toEqual(["new 10>11", "new 13>14"]);
});
