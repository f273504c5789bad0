import { expect, test } from "vitest";
import { aState } from "./fake-parts";
import type { ChatState } from "./state";
import { type Picks, pickName, toReferences, toTyped } from "./typed-text";

const groupId = "01920000-0000-7000-8000-000000000001";

function withNames(names: Record<string, string>): ChatState {
  const state = aState();
  const [person] = state.people.values();
  if (!person) throw new Error("There are people.");
  const people = new Map(Object.entries(names).map(([id, name]) => [id, { ...person, id, name }]));
  const group = { id: groupId, workspaceId: "workspace", handle: "design", name: "Design", userIds: [] };
  return { ...state, people, groups: new Map([[groupId, group]]) };
}
const state = withNames({
  ada: "Ada Lovelace",
  ben: "Ben",
  ben2: "Ben",
  okri: "Ben Okri",
  here: "Here",
  tick: "A `b`",
});

/** What stands in the field for a message, and what is sent when it is left as it is. */
function roundTrip(text: string) {
  const picks: Picks = new Map();
  const typed = toTyped(state, text, picks);
  return { typed, sent: toReferences(state, typed, picks) };
}

test.each([
  [`Hi <@ada>, <@group:${groupId}> and <!channel> <!here>`, "Hi @Ada Lovelace, @design and @channel @here"],
  ["<@ben> and <@okri>", "@Ben and @Ben Okri"],
  ["two of one name: <@ben> <@ben2> <@ben>", "two of one name: @Ben <@ben2> @Ben"],
  ["unknown: <@nobody>, code: `<@ada>`", "unknown: <@nobody>, code: `<@ada>`"],
  ["a name like a word for everyone: <@here>", "a name like a word for everyone: <@here>"],
  ["a name like code: <@tick>", "a name like code: <@tick>"],
])("%s", (text, typed) => {
  expect(roundTrip(text)).toEqual({ typed, sent: text });
});

test("a name that was not chosen is left to the server", () => {
  expect(toReferences(state, "@Ada Lovelace @Ben @design @everyone", new Map())).toBe(
    `@Ada Lovelace @Ben <@group:${groupId}> <!channel>`,
  );
});

test("a longer name is not the chosen shorter one", () => {
  const picks: Picks = new Map();
  expect(pickName("@Ben", "<@ben2>", picks)).toBe("@Ben");
  expect(toReferences(state, "@Ben Okri, @Ben, @Benny", picks)).toBe("@Ben Okri, <@ben2>, @Benny");
});

test("of two who have one name the second is chosen by reference", () => {
  const picks: Picks = new Map();
  pickName("@Ben", "<@ben>", picks);
  expect(pickName("@Ben", "<@ben2>", picks)).toBe("<@ben2>");
});
