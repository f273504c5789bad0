import { insertText } from "../insert-text";

/** A text field's text and what of it is selected, in UTF-16 units. */
export type Typed = { text: string; start: number; end: number };

/** A change of a text: `insert` comes in the place of `from` to `to`; then `start` to `end` is selected. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

export const typedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Typed => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Changes a text field as if by typing: the browser's own undo takes it back in one step. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (insert !== "") insertText(field, insert);
  else if (from !== to && !document.execCommand("delete")) insertText(field, "");
  field.setSelectionRange(start, end);
}

/** The text after an edit, for whoever has no field. */
export const edited = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);

/** The whole lines that a selection touches. */
export function linesOf({ text, start, end }: Typed): { from: number; to: number; lines: string[] } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  return { from, to, lines: text.slice(from, to).split("\n") };
}

/** Other lines in their place: all of them selected, or the caret where it was in its line. */
export function replaceLines(typed: Typed, replaced: readonly string[]): Edit {
  const { from, to } = linesOf(typed);
  const insert = replaced.join("\n");
  if (typed.start !== typed.end) return { from, to, insert, start: from, end: from + insert.length };
  const caret = Math.max(from, typed.start + insert.length - (to - from));
  return { from, to, insert, start: caret, end: caret };
}
