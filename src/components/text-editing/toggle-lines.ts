import { type Edit, linesOf, replaceLines, type Typed } from "./edit";

export type LineKind = "quote" | "bullets" | "numbers";

const signs: Record<LineKind, RegExp> = {
  quote: /^ {0,3}> ?/,
  bullets: /^(\s*)[-*+] (?:\[[ xX]\] )?/,
  numbers: /^(\s*)\d{1,9}[.)] /,
};

/** Makes quotes or list items of the selected lines, or plain lines again when all of them are. */
export function toggleLines(typed: Typed, kind: LineKind): Edit {
  const { lines } = linesOf(typed);
  const isEmpty = (one: string) => one.trim() === "" && lines.length > 1;
  if (lines.every((one) => isEmpty(one) || signs[kind].test(one)))
    return replaceLines(
      typed,
      lines.map((one) => one.replace(signs[kind], kind === "quote" ? "" : "$1")),
    );
  let number = 0;
  const made = lines.map((one) => {
    if (kind === "quote") return `> ${one}`;
    if (isEmpty(one)) return one;
    const indent = /^\s*/.exec(one)?.[0] ?? "";
    const words = one.replace(signs.bullets, "$1").replace(signs.numbers, "$1").slice(indent.length);
    number += 1;
    return `${indent}${kind === "bullets" ? "-" : `${number}.`} ${words}`;
  });
  return replaceLines(typed, made);
}
