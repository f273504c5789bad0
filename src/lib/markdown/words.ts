import type { Block, Inline, Reference } from "./tree";

/** How references are called now, and emoji are shown. */
export type Names = (named: Reference | Extract<Inline, { kind: "emoji" }>) => string;

/**
 * The tree as plain words on one line, for notifications, previews and mails.
 *
 * @param limit in UTF-16 units; what is longer ends with an ellipsis
 */
export function toWords(blocks: readonly Block[], nameOf: Names, limit: number): string {
  const words = blocks
    .map((block) => wordsOf(block, nameOf))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= limit) return words;
  return `${words
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

function wordsOf(block: Block, nameOf: Names): string {
  const inline = (children: readonly Inline[]) =>
    children.map((child) => inlineWords(child, nameOf)).join("");
  const blocks = (children: readonly Block[]) => children.map((child) => wordsOf(child, nameOf)).join(" ");
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return inline(block.children);
    case "quote":
      return `“${blocks(block.children)}”`;
    case "codeBlock":
      return block.text;
    case "list":
      return block.items
        .map(
          ({ children }, index) => `${block.isOrdered ? `${block.start + index}.` : "•"} ${blocks(children)}`,
        )
        .join(" ");
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(inline).join(" · ")).join(" ");
  }
}

function inlineWords(inline: Inline, nameOf: Names): string {
  switch (inline.kind) {
    case "text":
    case "code":
      return inline.text;
    case "break":
      return " ";
    case "strong":
    case "emphasis":
    case "strike":
    case "link":
      return inline.children.map((child) => inlineWords(child, nameOf)).join("");
    default:
      return nameOf(inline);
  }
}
