/** A stretch of a message's text as a result shows it. */
export type SnippetPart = {
  text: string;
  isHit: boolean;
  /** Where it begins in the text. */
  at: number;
};

/** In UTF-16 units: what a result shows, and what of it is before the first hit. */
const length = 280;
const before = 90;

/**
 * The part of a text around its first highlight, or its beginning, on one line.
 *
 * @param highlights offsets, in order and apart from each other
 * @param inWords replaces what stands for a name in a piece of text, such as `<@id>`
 */
export function snippetOf(
  text: string,
  highlights: readonly (readonly [number, number])[],
  inWords: (piece: string) => string,
): SnippetPart[] {
  const [first] = highlights;
  const from = first && first[0] > before * 1.5 ? wordBoundary(text, first[0] - before) : 0;
  const to = text.length - from > length * 1.2 ? wordBoundary(text, from + length) : text.length;
  const parts: SnippetPart[] = [];
  const push = (start: number, end: number, isHit: boolean) => {
    if (start >= end) return;
    const piece = text.slice(start, end);
    parts.push({ text: (isHit ? piece : inWords(piece)).replaceAll(/\s+/g, " "), isHit, at: start });
  };

  if (from > 0) parts.push({ text: "… ", isHit: false, at: 0 });
  let at = from;
  for (const [start, end] of highlights) {
    if (start < from || start >= to) continue;
    push(at, start, false);
    push(start, Math.min(end, to), true);
    at = Math.min(end, to);
  }
  push(at, to, false);
  if (to < text.length) parts.push({ text: " …", isHit: false, at: to });
  return parts;
}

/** After the next blank, if there is one soon; never in the middle of a character. */
function wordBoundary(text: string, at: number): number {
  const blank = text.slice(at, at + 30).search(/\s/);
  if (blank >= 0) return at + blank + 1;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
