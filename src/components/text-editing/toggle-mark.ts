import type { Edit, Typed } from "./edit";

/** What stands on both sides of bold, italic, struck and code words. */
export type Mark = "**" | "_" | "~~" | "`";

/** What of a line is never inside of a mark: the signs of quotes and lists. */
const beginning = /^\s*(?:> ?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/;

/**
 * Puts marks around what is selected, or takes them away; of several lines around each. With nothing selected the
 * caret stands between two marks, and leaves what it stands at the end of.
 */
export function toggleMark(typed: Typed, mark: Mark): Edit {
  const { text, start, end } = typed;
  const size = mark.length;
  if (isAround(typed, mark)) {
    const insert = text.slice(start, end);
    return { from: start - size, to: end + size, insert, start: start - size, end: end - size };
  }
  if (start === end) {
    const isAtEnd = text.startsWith(mark, end) && opensBefore(text, start, mark);
    if (isAtEnd) return { from: end, to: end, insert: "", start: end + size, end: end + size };
    return { from: start, to: end, insert: mark + mark, start: start + size, end: start + size };
  }
  const lines = text.slice(start, end).split("\n");
  const isMarked = lines.every((one) => wordsOf(one) === "" || isInside(wordsOf(one), mark));
  const insert = lines
    .map((one) => {
      const words = wordsOf(one);
      if (words === "") return one;
      const at = beginning.exec(one)?.[0].length ?? 0;
      const made = isMarked ? words.slice(size, -size) : mark + words + mark;
      return one.slice(0, at) + made + one.slice(at + words.length);
    })
    .join("\n");
  if (lines.length > 1 || isMarked)
    return { from: start, to: end, insert, start, end: start + insert.length };
  const before = insert.indexOf(mark) + size;
  const after = insert.lastIndexOf(mark);
  return { from: start, to: end, insert, start: start + before, end: start + Math.max(before, after) };
}

const wordsOf = (one: string): string => one.replace(beginning, "").trimEnd();

const isInside = (words: string, mark: Mark): boolean =>
  words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark);

/** Whether the selection lies between two marks, and those are not the ends of longer ones. */
function isAround({ text, start, end }: Typed, mark: Mark): boolean {
  const size = mark.length;
  if (text.slice(Math.max(0, start - size), start) !== mark || !text.startsWith(mark, end)) return false;
  const sign = mark.charAt(0);
  return text.charAt(start - size - 1) !== sign && text.charAt(end + size) !== sign;
}

function opensBefore(text: string, at: number, mark: Mark): boolean {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return (before.split(mark).length - 1) % 2 === 1 && !before.endsWith(mark);
}
