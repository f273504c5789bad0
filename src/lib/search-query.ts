/**
 * What people type into the search field, taken apart: once for the server, which obeys it, and for the
 * client, which shows it as chips. No input is refused here: what cannot be meant comes back as a fault.
 */

const operators = ["from", "in", "before", "after", "on", "has", "is"] as const;
export type Operator = (typeof operators)[number];

/** The values that an operator may have, where they are few. */
export const operatorValues = {
  has: ["link", "file", "reaction", "pin"],
  is: ["thread", "pinned", "saved"],
} as const;

export type SearchPart = {
  /** Where it stands in the query: UTF-16 offsets, the end exclusive. */
  start: number;
  end: number;
  /** After a minus: what is not wanted. */
  isExcluded: boolean;
} & (
  | { kind: "word"; text: string }
  /** Between quotation marks: these words, as they are, one after the other. */
  | { kind: "phrase"; text: string }
  /** `value` without its `@` or `#` and its quotation marks. */
  | { kind: "filter"; operator: Operator; value: string }
);

export type SearchFilter = Extract<SearchPart, { kind: "filter" }>;

export type SearchQuery = {
  parts: SearchPart[];
  /** What is wrong, in sentences; empty when it can be obeyed. */
  faults: string[];
};

/** In UTF-16 units. */
const queryLimit = 500;
const partLimit = 30;

// An operator with its value, a phrase, or a word; the value and the phrase may have lost their last mark.
const part =
  /(?<minus>-?)(?:(?<operator>from|in|before|after|on|has|is):(?:[@#]?"(?<quoted>[^"]*)"?|(?<bare>[^\s"]*))|"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/giu;

export function parseSearch(query: string): SearchQuery {
  const parts: SearchPart[] = [];
  for (const match of query.slice(0, queryLimit).matchAll(part)) {
    const { minus, operator, quoted, bare, phrase, word } = match.groups ?? {};
    const start = match.index;
    const place = { start, end: start + match[0].length, isExcluded: minus === "-" };
    if (operator !== undefined)
      parts.push({
        ...place,
        kind: "filter",
        operator: operator.toLowerCase() as Operator,
        value: (quoted ?? bare ?? "").trim().replace(/^[@#]/, "").trim(),
      });
    else if (phrase !== undefined) {
      if (phrase.trim() !== "") parts.push({ ...place, kind: "phrase", text: phrase.trim() });
    } else if (word !== undefined) parts.push({ ...place, kind: "word", text: word });
  }
  return { parts, faults: faultsOf(query, parts) };
}

function faultsOf(query: string, parts: SearchPart[]): string[] {
  if (query.length > queryLimit) return [`A search has at most ${queryLimit} characters.`];
  if (parts.length > partLimit) return [`A search has at most ${partLimit} parts.`];
  return parts.flatMap((one) => (one.kind === "filter" ? (faultOf(one) ?? []) : []));
}

function faultOf({ operator, value }: SearchFilter): string | null {
  switch (operator) {
    case "from":
      return value === "" ? "After from: comes a person's name, or me." : null;
    case "in":
      return value === "" ? "After in: comes a channel's or a person's name." : null;
    case "has":
    case "is":
      return (operatorValues[operator] as readonly string[]).includes(value.toLowerCase())
        ? null
        : `After ${operator}: comes ${listed(operatorValues[operator])}.`;
    default:
      return readDay(value) ? null : `After ${operator}: comes a day such as 2026-11-20, today or yesterday.`;
  }
}

const listed = (words: readonly string[]) => `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** A day of the calendar, or one counted from the day that it is for the searcher. */
export type Day = { year: number; month: number; day: number } | "today" | "yesterday";

/** Null when the value is no day. */
export function readDay(value: string): Day | null {
  const word = value.toLowerCase();
  if (word === "today" || word === "yesterday") return word;
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(word) ?? []).map(Number);
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { year, month, day } : null;
}

/** A filter as one types it, with quotation marks where the name needs them. */
export function writeFilter(operator: Operator, value: string, sign: "" | "@" | "#" = ""): string {
  const name = value.replaceAll('"', "");
  return /\s/.test(name) || name === "" ? `${operator}:${sign}"${name}"` : `${operator}:${sign}${name}`;
}
