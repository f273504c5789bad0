import { expect, test } from "vitest";
import { mailChoices } from "./mail-choices";

test("offers the usual lengths, and the one that holds", () => {
  expect(mailChoices(null).map(({ label }) => label)).toEqual([
    "Never",
    "After 5 minutes away",
    "After 15 minutes away",
    "After 30 minutes away",
    "After 1 hour away",
    "After 4 hours away",
    "After a day away",
  ]);
  expect(mailChoices(7).map(({ value }) => value)).toEqual(["", "5", "7", "15", "30", "60", "240", "1440"]);
});
