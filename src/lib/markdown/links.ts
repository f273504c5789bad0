import { parseUrl } from "@/lib/parse-url";

// Only addresses that say their scheme: "readme.md" and "and.so" are words more often than hosts.
const web = /^https?:\/\/[\p{L}\p{N}[][^\s<>"]*/iu;
const mailbox = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+(?![-_@\w])/;

export type WrittenLink = { text: string; href: string };

/** The address that `text` begins with; null when there is none. What belongs to the sentence around it is left out. */
export function linkAt(text: string): WrittenLink | null {
  const found = web.exec(text)?.[0];
  if (!found) {
    const address = mailbox.exec(text)?.[0];
    return address ? { text: address, href: `mailto:${address}` } : null;
  }
  const address = withoutSentence(found);
  return parseUrl(address) ? { text: address, href: address } : null;
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
