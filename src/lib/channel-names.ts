import { codeRanges } from "./code-ranges";
import { foldText } from "./fold-text";

/** As long as a channel's name may be, in UTF-16 units. */
const nameLength = 160;
/** Names are looked for in so many places of a text, and no further. */
const placeLimit = 200;

/** "<#" is a reference already; "/#" and "c#" are parts of something else. */
const isInWord = /[\p{L}\p{M}\p{N}_#/&<\\?=.-]/u;

/**
 * The text with references in the place of the `#names` that were typed: the longest that fits, case and accents
 * apart. What stands in code, in an address or in a word stays.
 *
 * @param channels by folded name: what stands in the text for it, `<#CHANNEL>`
 * @param lengthLimit in code points: a reference with which the text would be longer stays as it was typed
 */
export function resolveChannels(
  text: string,
  channels: ReadonlyMap<string, string>,
  lengthLimit: number,
): string {
  const code = codeRanges(text);
  let room = lengthLimit - [...text].length;
  let resolved = "";
  let done = 0;
  let places = 0;
  for (let at = text.indexOf("#"); at >= 0 && places < placeLimit; at = text.indexOf("#", at + 1)) {
    places += 1;
    if (at < done || isInWord.test(text.charAt(at - 1))) continue;
    if (code.some(({ start, end }) => start <= at && at < end)) continue;
    const found = longestName(text.slice(at + 1, at + 1 + nameLength), channels);
    if (!found) continue;
    const growth = found.reference.length - 1 - found.length;
    if (growth > room) continue;
    room -= growth;
    resolved += text.slice(done, at) + found.reference;
    done = at + 1 + found.length;
  }
  return resolved + text.slice(done);
}

function longestName(
  text: string,
  channels: ReadonlyMap<string, string>,
): { reference: string; length: number } | null {
  const [line = ""] = text.split("\n", 1);
  if (/^\s|^$/.test(line)) return null;
  for (let length = line.length; length > 0; length -= 1) {
    const after = line.slice(length);
    if (/^[\p{L}\p{M}\p{N}_]/u.test(after) || /^-[\p{L}\p{N}]/u.test(after)) continue;
    const reference = channels.get(foldText(line.slice(0, length)));
    if (reference) return { reference, length };
  }
  return null;
}
