import { expect, test } from "vitest";
import type { Channel, Person } from "@/lib/objects";
import { parseSearch } from "@/lib/search-query";
import { suggest } from "./suggestions";

const names = {
  people: ["Ada Lovelace", "Ben"].map((name) => ({ id: name, name }) as Person),
  channels: ["general", "Ada's corner"].map((name) => ({ id: name, name }) as Channel),
};
/** The query after each suggestion has been taken; the caret stands at the mark. */
const taken = (marked: string) => {
  const caret = marked.indexOf("|");
  const query = marked.replace("|", "");
  const { from, to, options } = suggest(query, caret, names);
  return options.map(({ text }) => query.slice(0, from) + text + query.slice(to));
};

test("with nothing written all operators are suggested, with a word those that begin so", () => {
  expect(taken("|")).toHaveLength(7);
  expect(taken("report fr|")).toEqual(["report from:"]);
  expect(taken("-ha|")).toEqual(["-has:"]);
  expect(taken("report |")).toEqual([]);
  expect(taken("report|")).toEqual([]);
});

test("after an operator its values are, names with blanks in quotation marks", () => {
  expect(taken("x from:a| y")).toEqual(['x from:@"Ada Lovelace"  y']);
  expect(taken('from:@"ada l|')).toEqual(['from:@"Ada Lovelace" ']);
  expect(taken("from:me|")).toEqual(["from:me "]);
  expect(taken("-in:#gen|")).toEqual(["-in:#general "]);
  expect(taken("in:ada|")).toEqual(['in:#"Ada\'s corner" ', 'in:@"Ada Lovelace" ']);
  expect(taken("has:re|")).toEqual(["has:reaction "]);
  expect(taken("on:y|")).toEqual(["on:yesterday "]);
});

test("what is suggested is understood", () => {
  for (const marked of ["from:|", "in:|", "has:|", "is:|", "on:|"])
    for (const query of taken(marked)) {
      const { parts, faults } = parseSearch(query);
      expect(faults, query).toEqual([]);
      expect(parts, query).toHaveLength(1);
    }
});
