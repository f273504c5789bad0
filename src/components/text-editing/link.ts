import { parseUrl } from "@/lib/parse-url";
import { type Edit, linesOf, type Typed } from "./edit";

/** A link's address; null when a text is anything else. */
export function asAddress(text: string): string | null {
  const address = text.trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(address) && parseUrl(address) ? address : null;
}

/** `[words](address)`, in which neither ends before its end. */
export const linkText = (words: string, address: string): string =>
  `[${words.replace(/[[\]\\]/g, "\\$&")}](${address.replace(/[()]/g, encodeBracket)})`;

const encodeBracket = (sign: string): string => (sign === "(" ? "%28" : "%29");

/** Makes what is selected lead to the address; null where that would mean nothing. */
export function linkOver({ text, start, end }: Typed, address: string): Edit | null {
  const words = text.slice(start, end);
  if (words.trim() === "" || words.includes("\n") || asAddress(words)) return null;
  const insert = linkText(words, address);
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/** Makes a link of what is selected, with the caret where its address belongs; or words of the link there. */
export function toggleLink(typed: Typed): Edit {
  const { text, start, end } = typed;
  const { from, lines } = linesOf(typed);
  for (const { 0: whole, 1: words = "", index } of lines.join("\n").matchAll(/\[([^[\]\n]*)\]\([^)\n]*\)/g)) {
    const at = from + index;
    if (at > start || end > at + whole.length) continue;
    return { from: at, to: at + whole.length, insert: words, start: at, end: at + words.length };
  }
  const words = text.slice(start, end);
  const address = asAddress(words);
  if (address)
    return { from: start, to: end, insert: linkText("", address), start: start + 1, end: start + 1 };
  const insert = linkText(words, "");
  const caret = words === "" ? start + 1 : start + insert.length - 1;
  return { from: start, to: end, insert, start: caret, end: caret };
}
