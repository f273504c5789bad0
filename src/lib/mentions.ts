import { codeRanges } from "./code-ranges";
import { referenceAt } from "./markdown/references";
import type { Reference } from "./markdown/tree";

/**
 * Texts with references in them: `<@USER>`, `<@group:ID>`, `<!channel>`, `<!here>`. A name may change, a
 * reference stays right. What stands in code is text.
 */

export type TextPart =
  | { kind: "text"; text: string; at: number }
  /** As it stands in the text, and what it refers to. */
  | { kind: "reference"; text: string; at: number; reference: Reference };

/** How a reference is called now, such as "@Ada Lovelace". */
export type NameOf = (reference: Reference) => string;

/** Everyone in the channel, in `Message.mentions`. */
export const everyone = "channel";

/** The text cut into plain stretches and references, in order. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { at, length, reference } of findReferences(text)) {
    if (at > done) parts.push({ kind: "text", text: text.slice(done, at), at: done });
    done = at + length;
    parts.push({ kind: "reference", text: text.slice(at, done), at, reference });
  }
  if (done < text.length) parts.push({ kind: "text", text: text.slice(done), at: done });
  return parts;
}

/** The text as people read it: every reference by its name. */
export const withNames = (text: string, nameOf: NameOf): string =>
  rewriteReferences(text, ({ reference }) => nameOf(reference));

/** The text with something else in the place of each reference. */
export function rewriteReferences(
  text: string,
  rewrite: (part: Extract<TextPart, { kind: "reference" }>) => string,
): string {
  if (!text.includes("<")) return text;
  return textParts(text)
    .map((part) => (part.kind === "text" ? part.text : rewrite(part)))
    .join("");
}

/** Whether a message addresses somebody, by name or with everyone. */
export const addresses = (mentions: readonly string[], userId: string): boolean =>
  mentions.includes(userId) || mentions.includes(everyone);

function* findReferences(text: string) {
  if (!text.includes("<")) return;
  const code = codeRanges(text);
  let next = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    while ((code[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    if ((code[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue;
    // The longest reference; a look at the rest of a long text at each "<" would be quadratic.
    const found = referenceAt(text.slice(at, at + referenceLength));
    if (found) yield { at, ...found };
  }
}

const referenceLength = 80;
