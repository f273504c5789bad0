import type { Block, Inline } from "./tree";

/**
 * What `parseMarkdown` makes of a text without any markup: paragraphs, and lines in them. Small enough to be
 * there from the first, where the parser is not.
 */
export function plainBlocks(text: string): Block[] {
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => ({ kind: "paragraph", children: linesOf(paragraph) }));
}

const linesOf = (paragraph: string): Inline[] =>
  paragraph
    .replace(/^\n|\n$/g, "")
    .split("\n")
    .flatMap((line, index): Inline[] =>
      index === 0 ? [{ kind: "text", text: line }] : [{ kind: "break" }, { kind: "text", text: line }],
    );
