import { foldText } from "@/lib/fold-text";

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Makes the function that finds keywords in a text, whatever their case and accents: as whole words, so
 * "ada" is not in "Canada". What a keyword begins or ends with other than a letter or digit ("c++") needs
 * no boundary there.
 *
 * @returns for a text, those of the keywords that are in it
 */
export function keywordFinder(keywords: Iterable<string>): (text: string) => Set<string> {
  const folded = [...new Set(keywords)].map((keyword) => ({ keyword, needle: foldText(keyword) }));
  return (text) => {
    const haystack = foldText(text);
    const found = folded.filter(({ needle }) => hasWord(haystack, needle));
    return new Set(found.map(({ keyword }) => keyword));
  };
}

function hasWord(haystack: string, needle: string): boolean {
  if (needle === "") return false;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
    if (isBoundary(haystack, at) && isBoundary(haystack, at + needle.length)) return true;
  return false;
}

/** Whether no word goes on over this place. */
const isBoundary = (text: string, at: number): boolean => !(isWordAt(text, at - 1) && isWordAt(text, at));

function isWordAt(text: string, at: number): boolean {
  // Letters beyond the first plane are two units: read from the first of them.
  const unit = text.charCodeAt(at);
  const point = text.codePointAt(unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at);
  return point !== undefined && wordCharacter.test(String.fromCodePoint(point));
}
