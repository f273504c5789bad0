export type LinkPlace = { start: number; end: number };

// Only addresses that say their scheme: "readme.md" and "and.so" are words more often than hosts.
const beginning = /(?<![\p{L}\p{N}_])https?:\/\/[\p{L}\p{N}[][^\s<>"]*/giu;

/** Where http(s) addresses stand in a text, in order. What belongs to the sentence around them is left out. */
export function findLinks(text: string): LinkPlace[] {
  const places: LinkPlace[] = [];
  for (const { 0: found, index: start } of text.matchAll(beginning)) {
    const address = withoutSentence(found);
    if (URL.canParse(address)) places.push({ start, end: start + address.length });
  }
  return places;
}

const opened: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/** "(see https://example.org/a_(b))." has the address "https://example.org/a_(b)". */
function withoutSentence(found: string): string {
  const open: string[] = [];
  let end = 0;
  for (; end < found.length; end += 1) {
    const character = found.charAt(end);
    if ("([{".includes(character)) open.push(character);
    else if (character in opened && open.pop() !== opened[character]) break;
  }
  while (end > 0 && ".,:;!?'*_~…’”»".includes(found.charAt(end - 1))) end -= 1;
  return found.slice(0, end);
}
