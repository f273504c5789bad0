import { type Edit, linesOf, type Typed } from "./edit";

const beginning = /^(\s*)((?:> ?)+|[-*+] (?:\[[ xX]\] )?|\d{1,9}[.)] )/;

/**
 * A new line in a list or quote, which begins as the one before does. On a line with nothing in it the list or
 * quote ends. Null where a new line is just that.
 */
export function continueLine(typed: Typed): Edit | null {
  const { text, start, end } = typed;
  const { from, lines } = linesOf({ text, start, end: start });
  const [line = ""] = lines;
  const [signs, blanks = "", sign = ""] = beginning.exec(line) ?? [];
  if (!signs || start < from + signs.length) return null;
  if (line.trim() === signs.trim()) return { from, to: end, insert: "", start: from, end: from };
  const insert = `\n${blanks}${nextSign(sign)}`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

function nextSign(sign: string): string {
  if (sign.startsWith(">")) return sign.endsWith(" ") ? sign : `${sign} `;
  const number = /^\d+/.exec(sign)?.[0];
  if (number) return sign.replace(number, String(Number(number) + 1));
  return sign.replace(/\[[xX]\]/, "[ ]");
}
