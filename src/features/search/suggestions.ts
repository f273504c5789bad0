import { matchPeople } from "@/components/people-picker/match-people";
import type { Channel, Person } from "@/lib/objects";
import { type Operator, operatorValues, writeFilter } from "@/lib/search-query";

export type Suggestion = {
  /** What comes in the place of what is being written. */
  text: string;
  /** What it is for. */
  note: string;
};

/** Suggestions, and the range of the query that one of them replaces. */
export type Suggestions = { from: number; to: number; options: Suggestion[] };

export type Names = { people: readonly Person[]; channels: readonly Channel[] };

const operatorNotes: Record<Operator, string> = {
  from: "Written by a person",
  in: "In a channel, or with a person",
  before: "Before a day",
  after: "After a day",
  on: "On a day",
  has: "With a link, file, reaction or pin",
  is: "In a thread, pinned or saved",
};

const valueNotes: Record<string, string> = {
  ...{ link: "With a link", file: "With a file", reaction: "With a reaction", pin: "Pinned" },
  ...{ thread: "Part of a thread", pinned: "Pinned in its channel", saved: "Saved by you" },
};

const limit = 6;

/** What may be meant at `caret`; without options when nothing can be suggested. */
export function suggest(query: string, caret: number, names: Names): Suggestions {
  const written = query.slice(0, caret);
  const value = /(?:^|\s)-?(from|in|before|after|on|has|is):(?:[@#]?"([^"]*)|[@#]?([^\s"]*))$/i.exec(written);
  if (value) {
    const [whole, name = "", quoted, bare = ""] = value;
    const operator = name.toLowerCase() as Operator;
    const start = written.length - whole.trimStart().replace(/^-/, "").length;
    return { from: start, to: caret, options: valuesOf(operator, quoted ?? bare, names).slice(0, limit) };
  }
  const word = /(?:^|\s)-?([a-z]*)$/i.exec(written)?.[1] ?? null;
  if (word === null || (word === "" && query.trim() !== "")) return { from: caret, to: caret, options: [] };
  const options = (Object.keys(operatorNotes) as Operator[])
    .filter((operator) => operator.startsWith(word.toLowerCase()))
    .map((operator) => ({ text: `${operator}:`, note: operatorNotes[operator] }));
  return { from: caret - word.length, to: caret, options };
}

function valuesOf(operator: Operator, typed: string, { people, channels }: Names): Suggestion[] {
  const toPerson = ({ name }: Person) => ({ text: `${writeFilter(operator, name, "@")} `, note: "" });
  switch (operator) {
    case "from":
      return [
        ...("me".startsWith(typed.toLowerCase()) ? [{ text: "from:me ", note: "You" }] : []),
        ...matchPeople(people, typed, limit).map(toPerson),
      ];
    case "in": {
      const named = channels.flatMap(({ name, topic }) => (name === null ? [] : [{ name, topic }]));
      return [
        ...matchPeople(named, typed, limit).map(({ name, topic }) => ({
          text: `${writeFilter("in", name, "#")} `,
          note: topic ?? "",
        })),
        ...matchPeople(people, typed, limit).map(toPerson),
      ];
    }
    case "has":
    case "is":
      return operatorValues[operator]
        .filter((value) => value.startsWith(typed.toLowerCase()))
        .map((value) => ({ text: `${operator}:${value} `, note: valueNotes[value] ?? "" }));
    default:
      return ["today", "yesterday"]
        .filter((day) => day.startsWith(typed.toLowerCase()))
        .map((day) => ({ text: `${operator}:${day} `, note: "Or a day such as 2026-11-20" }));
  }
}
