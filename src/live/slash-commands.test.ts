import { expect, test } from "vitest";
import { dndUntil, parseSlash } from "./slash-commands";

test.each([
  ["/away", { name: "away", rest: "" }],
  [" /status :tea: at lunch ", { name: "status", rest: ":tea: at lunch" }],
  ["/topic two\nlines", { name: "topic", rest: "two\nlines" }],
  ["/etc/hosts", null],
  ["//away", null],
  ["/shrug", null],
  ["/", null],
  ["/awayx", null],
  ["/Away", null],
  ["say /away", null],
])("the command in %j", (text, expected) => {
  expect(parseSlash(text)).toEqual(expected);
});

const now = new Date("2026-03-02T10:00:00.000Z");

test.each([
  ["", "2026-03-02T11:00:00.000Z"],
  ["30m", "2026-03-02T10:30:00.000Z"],
  ["for 2 hours", "2026-03-02T12:00:00.000Z"],
  ["off", null],
  ["0m", undefined],
  ["999h", undefined],
  ["soon", undefined],
])("not disturbed %j", (rest, expected) => {
  expect(dndUntil(rest, now)).toBe(expected);
});
