import type { Edit, Typed } from "./edit";

/** A block of code between fences, as places in the text. */
export type Fence = {
  /** Where the line of the opening fence begins. */
  start: number;
  /** Where that line ends. */
  opened: number;
  /** Where the line of the closing fence begins and ends; both the text's end when nothing closes it. */
  closing: number;
  end: number;
};

const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The block that a place is in, from the end of the opening fence to the last line of code; null outside. */
export function fenceAt(text: string, place: number): Fence | null {
  let open: { start: number; opened: number; mark: string } | null = null;
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const lineEnd = lineStart + line.length;
    const [, mark = "", rest = ""] = fenceLine.exec(line) ?? [];
    if (open) {
      if (mark.startsWith(open.mark) && rest.trim() === "") {
        if (place >= open.opened && place < lineStart)
          return { start: open.start, opened: open.opened, closing: lineStart, end: lineEnd };
        open = null;
      }
    } else if (mark && !(mark.startsWith("`") && rest.includes("`"))) {
      if (lineStart > place) return null;
      open = { start: lineStart, opened: lineEnd, mark };
    }
    lineStart = lineEnd + 1;
  }
  if (!open || place < open.opened) return null;
  return { start: open.start, opened: open.opened, closing: text.length, end: text.length };
}

/** Makes code of what is selected, on lines of its own, or plain text of the block that the caret is in. */
export function toggleFence(typed: Typed): Edit {
  const { text, start, end } = typed;
  const fence = fenceAt(text, start);
  if (fence) {
    const code = text.slice(fence.opened + 1, fence.closing).replace(/\n$/, "");
    const moved = Math.max(fence.start, start - (fence.opened + 1 - fence.start));
    const caret = Math.min(moved, fence.start + code.length);
    return { from: fence.start, to: fence.end, insert: code, start: caret, end: caret };
  }
  const code = text.slice(start, end);
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = "`".repeat(longest + 1);
  const before = start > 0 && text.charAt(start - 1) !== "\n" ? "\n" : "";
  const after = end < text.length && text.charAt(end) !== "\n" ? "\n" : "";
  const from = start + before.length + mark.length + 1;
  return {
    from: start,
    to: end,
    insert: `${before}${mark}\n${code}\n${mark}${after}`,
    start: from,
    end: from + code.length,
  };
}
