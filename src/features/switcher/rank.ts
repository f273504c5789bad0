import { foldText } from "@/lib/fold-text";

/**
 * How well a name fits what was typed; less is better, null is not at all. Every word typed must be in the
 * name: at the beginning of one of its words, inside of one, or as letters that follow each other with gaps.
 */
export function rankName(name: string, query: string): number | null {
  const folded = foldText(name);
  let sum = 0;
  for (const part of foldText(query).split(/\s+/)) {
    const rank = rankPart(folded, part);
    if (rank === null) return null;
    sum += rank;
  }
  // Of two that fit equally well the shorter one has less that was not meant.
  return sum + folded.length / 1_000;
}

function rankPart(name: string, part: string): number | null {
  if (part === "") return 0;
  if (name === part) return 0;
  if (name.startsWith(part)) return 1;
  if (name.split(/[\s_./-]+/).some((word) => word.startsWith(part))) return 2;
  if (name.includes(part)) return 4;
  const gaps = countGaps(name, part);
  return gaps === null ? null : 6 + gaps;
}

/** How many holes the letters leave that follow each other in the name; the beginning of a word is none. */
function countGaps(name: string, part: string): number | null {
  let at = -1;
  let gaps = 0;
  for (const letter of part) {
    const found = name.indexOf(letter, at + 1);
    if (found < 0) return null;
    const beginsWord = found === 0 || /[\s_./-]/.test(name[found - 1] ?? "");
    if (found !== at + 1 && !beginsWord) gaps++;
    at = found;
  }
  // Letters strewn all over a name were not meant.
  return gaps <= Math.max(1, Math.floor(part.length / 2)) ? gaps : null;
}
