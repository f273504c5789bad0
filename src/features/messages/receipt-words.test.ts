import { expect, test } from "vitest";
import type { Place } from "@/lib/objects";
import { receiptWords } from "./receipt-words";

const place = (userId: string, deliveredSeq: number, lastReadSeq = 0): Place => ({
  ...{ userId, deliveredSeq, lastReadSeq },
  lastReadAt: lastReadSeq > 0 ? `10:0${userId.length}` : null,
});
const people = ["ben", "cyra", "di", "eva", "frida"].map((id) => ({ id, name: id }));
const words = (places: Place[], count: number, isNewest = true) =>
  receiptWords({ seq: 7, isNewest, places, others: people.slice(0, count), clock: (iso) => iso });

test.each([
  ["nothing known", [], null],
  ["what came before has arrived", [place("ben", 6, 6)], null],
  ["it has arrived", [place("ben", 7)], "Delivered"],
  ["it was read", [place("ben", 0, 7)], "Seen 10:03"],
])("to one person: %s", (_, places, line) => {
  expect(words(places, 1)?.line ?? null).toBe(line);
});

test("the time of a later reading is not that of this message", () => {
  expect(words([place("ben", 9, 9)], 1, false)?.line).toBe("Seen");
});

test("in a group it has arrived when it has for everyone, and says who has read it, and when", () => {
  expect(words([place("ben", 7)], 2)).toBeNull();
  expect(words([place("ben", 7), place("cyra", 8)], 2)?.line).toBe("Delivered");
  expect(words([place("ben", 7, 7), place("cyra", 8)], 2)).toEqual({
    ...{ line: "Seen by ben", details: "ben 10:03" },
  });
  const all = [place("ben", 7, 7), place("cyra", 8, 8)];
  expect(words(all, 2)).toEqual({ line: "Seen by everyone", details: "ben 10:03, cyra 10:04" });
  expect(
    words(
      people.slice(0, 4).map(({ id }) => place(id, 7, 7)),
      5,
    )?.line,
  ).toBe("Seen by ben, cyra, di and 1 more");
});
