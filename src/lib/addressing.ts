import { codeRanges, type Range } from "./code-ranges";
import { foldText, foldWithPlaces } from "./fold-text";

/** What people type to address somebody, `@Ada Lovelace`, `@ada`, `@design` or `@here`, and what it means. */

/** Somebody, or a group, by the name that one may type. */
export type Addressee = {
  /** What stands in the text for it: `<@USER>`. */
  reference: string;
  name: string;
  /** Whether the first word of the name does, too, while nobody else is meant by it. */
  hasFirstName: boolean;
  /** False: it has the name, but cannot be addressed here. */
  isHere: boolean;
};

const forEveryone: ReadonlyMap<string, string> = new Map([
  ["channel", "<!channel>"],
  ["everyone", "<!channel>"],
  ["all", "<!channel>"],
  ["here", "<!here>"],
]);

/** Whether a name is also a word for everyone. */
export const isForEveryone = (name: string): boolean => forEveryone.has(foldText(name));

/** Names are looked for in so many places of a text, and no further. */
const placeLimit = 200;
/** As long as a name may be, in UTF-16 units. */
const nameLength = 120;

/**
 * The text with references in the place of the names that were typed: the longest that fits, case and
 * accents apart, where exactly one of those who can be addressed has it. What stands in code or in an
 * address stays.
 *
 * @param lengthLimit in code points: a reference with which the text would be longer stays as it was typed
 */
export function resolveNames(text: string, addressees: readonly Addressee[], lengthLimit: number): string {
  const places = namePlaces(text);
  if (places.length === 0) return text;
  const names = namesOf(addressees);
  let room = lengthLimit - [...text].length;
  let resolved = "";
  let done = 0;
  for (const at of places) {
    if (at < done) continue;
    const found = longestName(text, at + 1, names);
    if (!found) continue;
    const growth = found.reference.length - [...text.slice(at, found.end)].length;
    if (growth > room) continue;
    room -= growth;
    resolved += text.slice(done, at) + found.reference;
    done = found.end;
  }
  return resolved + text.slice(done);
}

/** The first words, folded, of all names that the text may hold: those who have none of them are not meant. */
export function firstWordsIn(text: string): string[] {
  const words = new Set<string>();
  for (const at of namePlaces(text)) {
    const typed = /^\S{1,120}/.exec(text.slice(at + 1, at + 1 + nameLength))?.[0] ?? "";
    for (let end = typed.length; end > 0; end -= 1)
      if (endsName(text, at + 1 + end)) words.add(foldText(typed.slice(0, end)));
  }
  return [...words];
}

type Names = ReadonlyMap<string, { full: Addressee[]; first: Addressee[] }>;

function namesOf(addressees: readonly Addressee[]): Names {
  const names = new Map<string, { full: Addressee[]; first: Addressee[] }>();
  const put = (name: string, tier: "full" | "first", addressee: Addressee) => {
    const key = foldText(name);
    const entry = names.get(key) ?? { full: [], first: [] };
    entry[tier].push(addressee);
    names.set(key, entry);
  };
  for (const addressee of addressees) {
    put(addressee.name, "full", addressee);
    const [first = ""] = addressee.name.split(" ");
    if (addressee.hasFirstName && first !== addressee.name) put(first, "first", addressee);
  }
  return names;
}

function longestName(text: string, start: number, names: Names): { reference: string; end: number } | null {
  const { text: typed, places } = foldWithPlaces(text.slice(start, start + nameLength));
  for (let length = typed.length; length > 0; length -= 1) {
    const end = start + (places ? (places.ends[length - 1] ?? 0) : length);
    if (!endsName(text, end)) continue;
    const name = typed.slice(0, length);
    const special = forEveryone.get(name);
    if (special) return { reference: special, end };
    const entry = names.get(name);
    if (!entry) continue;
    // A longer name is meant before a shorter one, even when whoever has it is not here: "@Ada Lovelace" must
    // not reach another Ada.
    const meant = [entry.full, entry.first].map((tier) => tier.filter(({ isHere }) => isHere));
    const [only, ...others] = meant.find((tier) => tier.length > 0) ?? [];
    return only && others.length === 0 ? { reference: only.reference, end } : null;
  }
  return null;
}

/** Where an @ may begin a name: outside of code, addresses and words. */
function namePlaces(text: string): number[] {
  const places: number[] = [];
  if (!text.includes("@")) return places;
  const closed = [...codeRanges(text), ...linkRanges(text)].sort((a, b) => a.start - b.start);
  let next = 0;
  for (let at = text.indexOf("@"); at >= 0 && places.length < placeLimit; at = text.indexOf("@", at + 1)) {
    while ((closed[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    if ((closed[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue;
    if (beginsName(text, at) && /\S/.test(text.charAt(at + 1))) places.push(at);
  }
  return places;
}

const linkRanges = (text: string): Range[] =>
  [...text.matchAll(/https?:\/\/[^\s<>]+/giu)].map(({ 0: link, index }) => ({
    start: index,
    end: index + link.length,
  }));

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts without spaces between words: a name ends and begins anywhere in them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function beginsName(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(at - 2, 0), at)].at(-1) ?? "";
  if ("@/\\<".includes(before) && before !== "") return false;
  return !wordCharacter.test(before) || unspaced.test(before);
}

function endsName(text: string, end: number): boolean {
  const [after = "", beyond = ""] = text.slice(end, end + 4);
  if (unspaced.test(after)) return true;
  if (wordCharacter.test(after)) return false;
  // "@ada.lovelace" and "@all-hands" are words of their own; "@ada." and "@ada-" are not.
  return !("@.-".includes(after) && after !== "" && wordCharacter.test(beyond));
}
