import { type Edit, linesOf, replaceLines, type Typed } from "./edit";

const step = "  ";

/** Moves code by two blanks: what follows the caret, or all lines that are selected. */
export function indent(typed: Typed, isBack: boolean): Edit {
  const { start, end } = typed;
  if (!isBack && start === end) {
    const caret = start + step.length;
    return { from: start, to: end, insert: step, start: caret, end: caret };
  }
  const { lines } = linesOf(typed);
  return replaceLines(
    typed,
    lines.map((line) => (isBack ? line.replace(/^(?: {1,2}|\t)/, "") : step + line)),
  );
}
