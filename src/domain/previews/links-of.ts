import { parseMarkdown } from "@/lib/markdown/parse";
import type { Block, Inline } from "@/lib/markdown/tree";
import { publicUrl } from "../public-url";

/** More links in one message are a list, and a list needs no pictures. */
const linkLimit = 3;
/** Of a long text, as much as is seen at once. */
const lookedAt = 4_000;

/** The links to pages elsewhere that a text shows, in order: not what stands in code, not our own pages. */
export function linksOf(text: string): string[] {
  if (!/https?:\/\//i.test(text)) return [];
  const links = new Set<string>();
  const own = publicUrl("/");
  const add = (href: string) => {
    if (/^https?:/i.test(href) && !href.startsWith(own)) links.add(new URL(href).href);
  };
  for (const block of parseMarkdown(text.slice(0, lookedAt))) addBlock(block, add);
  return [...links].slice(0, linkLimit);
}

function addBlock(block: Block, add: (href: string) => void): void {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      addInlines(block.children, add);
      break;
    case "list":
      for (const { children } of block.items) for (const child of children) addBlock(child, add);
      break;
    case "table":
      for (const row of [block.header, ...block.rows]) for (const cell of row) addInlines(cell, add);
      break;
    // What is quoted has been shown already, and code leads nowhere.
    case "quote":
    case "codeBlock":
  }
}

function addInlines(inlines: readonly Inline[], add: (href: string) => void): void {
  for (const inline of inlines) {
    if (inline.kind === "link") add(inline.href);
    else if ("children" in inline) addInlines(inline.children, add);
  }
}
