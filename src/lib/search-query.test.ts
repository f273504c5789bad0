import { expect, test } from "vitest";
import { createRandom } from "@/test/random";
import { parseSearch, readDay, writeFilter } from "./search-query";

const partsOf = (query: string) =>
  parseSearch(query).parts.map((part) => {
    const sign = part.isExcluded ? "-" : "";
    if (part.kind === "filter") return `${sign}${part.operator}=${part.value}`;
    return part.kind === "phrase" ? `${sign}“${part.text}”` : `${sign}${part.text}`;
  });

test.each([
  ["hello world", ["hello", "world"]],
  ['say "hello  world" now', ["say", "“hello  world”", "now"]],
  ['-no -"not this"', ["-no", "-“not this”"]],
  ["from:ada FROM:@ada In:#general", ["from=ada", "from=ada", "in=general"]],
  ['from:@"Ada Lovelace" in:"#two words" -from:"Ben"', ["from=Ada Lovelace", "in=two words", "-from=Ben"]],
  ["has:link -is:saved before:2024-01-02", ["has=link", "-is=saved", "before=2024-01-02"]],
  // What only looks like an operator is a word.
  ["foo:bar http://x.org/?a=b xfrom:me 12:30", ["foo:bar", "http://x.org/?a=b", "xfrom:me", "12:30"]],
  // Quotation marks and minuses that lead nowhere.
  ['"open to the end', ["“open to the end”"]],
  ['from:"ada lo', ["from=ada lo"]],
  ['""', []],
  ["-", ["-"]],
  ["--x", ["--x"]],
  ["well-known", ["well-known"]],
  ["東京 -大阪", ["東京", "-大阪"]],
])("%s", (query, parts) => expect(partsOf(query)).toEqual(parts));

test("parts know where they stand", () => {
  const query = '  a -"b c" from:"d e"  ';
  expect(parseSearch(query).parts.map(({ start, end }) => query.slice(start, end))).toEqual([
    ...["a", '-"b c"', 'from:"d e"'],
  ]);
});

test("what cannot be meant is said, each for itself", () => {
  expect(parseSearch("has:cheese is:late on:monday").faults).toEqual([
    "After has: comes link, file, reaction or pin.",
    "After is: comes thread, pinned or saved.",
    "After on: comes a day such as 2026-11-20, today or yesterday.",
  ]);
  expect(parseSearch("from: in:").faults).toHaveLength(2);
  expect(parseSearch("a ".repeat(31)).faults).toHaveLength(1);
  expect(parseSearch("a".repeat(501)).faults).toHaveLength(1);
  expect(parseSearch("HAS:Link before:today").faults).toEqual([]);
});

test("days are days of the calendar", () => {
  expect(readDay("2024-02-29")).toEqual({ year: 2024, month: 2, day: 29 });
  expect(readDay("2023-02-29")).toBeNull();
  expect(readDay("2024-2-9")).toBeNull();
  expect(readDay("Today")).toBe("today");
});

test("a name that is written as a filter is read as the same name", () => {
  for (const name of ["ada", "Ada Lovelace", "o'brien", "東京", "@odd", "#odd", "a:b"]) {
    const query = writeFilter("from", name, "@");
    expect(partsOf(query), query).toEqual([`from=${name}`]);
  }
});

test("anything at all is taken apart quickly, and into pieces of itself", () => {
  const { below, pick } = createRandom(11);
  const pieces = [
    '"',
    "-",
    "from:",
    "in:",
    "has:",
    "@",
    "#",
    " ",
    "\n",
    "a",
    "é",
    "漢",
    "👩‍💻",
    "\u0301",
    "\\",
    "%",
  ];
  for (let run = 0; run < 2_000; run++) {
    const query = Array.from({ length: below(40) }, () => pick(pieces)).join("");
    const { parts } = parseSearch(query);
    let last = 0;
    for (const { start, end } of parts) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(query.length);
  }
});
