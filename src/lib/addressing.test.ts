import { expect, test } from "vitest";
import { type Addressee, firstWordsIn, resolveNames } from "./addressing";

const person = (id: string, name: string, isHere = true): Addressee => ({
  ...{ reference: `<@${id}>`, name, isHere },
  hasFirstName: true,
});
const group = (handle: string): Addressee => ({
  ...{ reference: `<@group:${handle}>`, name: handle, isHere: true },
  hasFirstName: false,
});
const people = [
  person("ada", "Ada Lovelace"),
  person("byron", "Ada Byron"),
  person("ben", "Ben Okri"),
  person("jose", "José Ángel"),
  person("jl", "Jean-Luc Picard"),
  person("obrien", "Miles O'Brien"),
  person("tanaka", "田中太郎"),
  person("zoe", "Zoe"),
  person("zoe-2", "Zoe Saldana"),
  person("here", "Here Iam"),
  person("out", "Ben Outside", false),
  person("twin-1", "Kim Twin"),
  person("twin-2", "Kim Twin"),
  group("design"),
  group("all-hands"),
  group("qa.team"),
];
const resolve = (text: string, limit = 40_000) => resolveNames(text, people, limit);

test.each([
  ["a full name", "Hi @Ada Lovelace!", "Hi <@ada>!"],
  ["whatever the case", "@ADA lovelace", "<@ada>"],
  ["without accents", "@jose angel and @José", "<@jose> and <@jose>"],
  ["a first name that one person has", "@ben: look", "<@ben>: look"],
  ["a first name that two have", "@ada, look", "@ada, look"],
  ["a name that two have", "@Kim Twin", "@Kim Twin"],
  ["a full name goes before a first name", "@zoe", "<@zoe>"],
  ["the longest name", "@zoe saldana", "<@zoe-2>"],
  ["not a shorter name of another, where the longer one is not here", "@Ben Outside", "@Ben Outside"],
  ["names with signs in them", "@Jean-Luc and @Miles O'Brien's", "<@jl> and <@obrien>'s"],
  ["where words have no spaces", "ねえ@田中太郎さん", "ねえ<@tanaka>さん"],
  ["in brackets", "(@Ben)", "(<@ben>)"],
  ["a group", "@Design @all-hands @qa.team.", "<@group:design> <@group:all-hands> <@group:qa.team>."],
  ["everyone", "@channel @everyone @all @HERE", "<!channel> <!channel> <!channel> <!here>"],
  ["a longer name before everyone", "@here iam", "<@here>"],
  ["nobody of that name", "@nobody", "@nobody"],
  ["a part of a word", "@benjamin @ben.okri @ben-2 @ben_", "@benjamin @ben.okri @ben-2 @ben_"],
  ["at the end of a sentence", "Ask @ben. Or @ben-", "Ask <@ben>. Or <@ben>-"],
  ["an address", "ada@ben ben@ben.com", "ada@ben ben@ben.com"],
  ["a link", "https://x.test/@ben?q=@ben /@ben", "https://x.test/@ben?q=@ben /@ben"],
  ["code", "`@ben` ```@ben``` @ben", "`@ben` ```@ben``` <@ben>"],
  ["two signs", "@@ben", "@@ben"],
  ["a reference", "<@ben> <@zoe>", "<@ben> <@zoe>"],
  ["an @ alone", "@ 5 pm @", "@ 5 pm @"],
  ["what every object has", "@constructor @__proto__", "@constructor @__proto__"],
])("%s", (_what, text, expected) => {
  expect(resolve(text)).toBe(expected);
});

test("what would make the text too long stays as it was typed", () => {
  const text = `@ben ${"a".repeat(20)} @channel`;
  expect(resolve(text, [...text].length + 2)).toBe(text.replace("@ben", "<@ben>"));
  expect(resolve(text, [...text].length)).toBe(text);
});

test("first words: of all names that may stand there", () => {
  expect(firstWordsIn("`@code` me@ada.com @José's")).toEqual(["jose's", "jose"]);
  expect(firstWordsIn("@Jean-Luc, hi")).toEqual(["jean-luc,", "jean-luc"]);
  expect(firstWordsIn("@O'Brien: hi")).toEqual(["o'brien:", "o'brien", "o"]);
  expect(firstWordsIn("@田中さん")).toContain("田中");
  expect(firstWordsIn("nobody @ all")).toEqual([]);
});

test("hostile texts are read in bounded steps", () => {
  for (const unit of ["@", "@ben", "@ben ", "@a", " @", "@田", "@\u0301", "@ada\u0000", "@`", "<@"]) {
    const text = unit.repeat(Math.floor(40_000 / unit.length)).slice(0, 40_000);
    expect(resolve(text).length).toBeLessThanOrEqual(40_000 * 2);
    expect(firstWordsIn(text).length).toBeLessThanOrEqual(200 * 120);
  }
});
