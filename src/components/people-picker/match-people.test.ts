import { expect, test } from "vitest";
import { matchPeople } from "./match-people";

const people = ["Zoë Álvarez", "Ada Lovelace", "Adam Smith", "Jean-Luc Ada", "Canada Bill"].map((name) => ({
  name,
}));
const names = (query: string, limit = 9) => matchPeople(people, query, limit).map(({ name }) => name);

test("beginnings of names come first, then of words, then what is inside of them", () => {
  expect(names("ada")).toEqual(["Ada Lovelace", "Adam Smith", "Jean-Luc Ada", "Canada Bill"]);
});

test("case and accents do not matter", () => {
  expect(names("ZOE al")).toEqual(["Zoë Álvarez"]);
  expect(names("alva")).toEqual(["Zoë Álvarez"]);
});

test("nothing typed finds everyone, up to the limit", () => {
  expect(names("", 2)).toEqual(["Ada Lovelace", "Adam Smith"]);
  expect(names("nobody")).toEqual([]);
});
