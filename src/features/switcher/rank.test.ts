import { expect, test } from "vitest";
import { rankName } from "./rank";

const order = (query: string, names: string[]) =>
  names
    .map((name) => ({ name, rank: rankName(name, query) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ name }) => name);

test("the nearest name comes first: whole, begun, a word of it, inside, with gaps", () => {
  const names = ["redesign", "web-design", "design-team", "design", "de-sign"];
  expect(order("design", names)).toEqual(["design", "design-team", "web-design", "redesign", "de-sign"]);
});

test("letters may be left out, and words come in any order, without case and accents", () => {
  expect(order("frmwr", ["firmware", "general"])).toEqual(["firmware"]);
  expect(order("lovelace ada", ["Ada Lovelace", "Ada Byron"])).toEqual(["Ada Lovelace"]);
  expect(order("al", ["Ada Lovelace", "general"])).toEqual(["general", "Ada Lovelace"]);
  expect(order("ZOE", ["Zoë Álvarez"])).toEqual(["Zoë Álvarez"]);
  expect(order("東京", ["東京オフィス", "大阪"])).toEqual(["東京オフィス"]);
});

test("letters that are strewn about fit nothing, and signs are letters like others", () => {
  expect(order("gnl", ["a long name without end, really"])).toEqual([]);
  expect(order("xyz", ["general"])).toEqual([]);
  expect(order("c++", ["c++", "c"])).toEqual(["c++"]);
  expect(order("(", ["(old) general"])).toEqual(["(old) general"]);
});
