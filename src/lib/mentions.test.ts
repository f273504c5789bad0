import { expect, test } from "vitest";
import { addresses, textParts, withNames } from "./mentions";
import { toPreview } from "./preview";

const groupId = "01920000-0000-7000-8000-000000000001";

test("references are found, and everything else is text", () => {
  const text = `Hi <@ada-1>, <@group:${groupId}> and <!here><!channel> <@ada 1> <!all> <b>`;
  const found = textParts(text).filter((part) => part.kind === "reference");
  expect(found.map(({ reference }) => reference)).toEqual([
    { kind: "person", id: "ada-1" },
    { kind: "group", id: groupId },
    { kind: "everyone", who: "here" },
    { kind: "everyone", who: "channel" },
  ]);
  expect(
    textParts(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
  for (const { at, text: whole } of found) expect(text.slice(at, at + whole.length)).toBe(whole);
});

test("what stands in code is code", () => {
  expect(
    textParts("`<@ada>` <@ben>\n```\n<@cy>\n```").filter(({ kind }) => kind === "reference"),
  ).toMatchObject([{ text: "<@ben>" }]);
});

test("read with names", () => {
  const nameOf = () => "@Ada Lovelace";
  expect(withNames("Hi <@ada>! `<@ada>`", nameOf)).toBe("Hi @Ada Lovelace! `<@ada>`");
});

test("whom a message addresses", () => {
  expect([addresses(["ada"], "ada"), addresses(["channel"], "ada"), addresses(["ben"], "ada")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("a preview is one line, whose references are whole", () => {
  expect(toPreview("  Hi \n\n <@ada>,\tyou  ")).toBe("Hi <@ada>, you");
  const long = `${"a".repeat(130)} <@ada> ${"b".repeat(200)}`;
  expect(toPreview(long)).toBe(`${"a".repeat(130)} <@ada> bbbbbb…`);
  expect(toPreview(`${"a".repeat(139)}<@ada>`)).toBe(`${"a".repeat(139)}<@ada>`);
  expect(toPreview(`${"a".repeat(140)}<@ada>`)).toBe(`${"a".repeat(139)}…`);
  expect([...toPreview("😀".repeat(40_000))]).toHaveLength(140);
});

test("hostile texts are read all the same", () => {
  for (const unit of ["<", "<@", "<@a", "<@a>", "<!here>", "`<@a>"]) {
    const text = unit.repeat(Math.floor(40_000 / unit.length));
    expect(
      textParts(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  }
});
