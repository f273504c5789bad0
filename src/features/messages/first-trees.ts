import type { Trees } from "@/components/rich-text/blocks";
import { parseMarkdown } from "@/lib/markdown/parse";
import { plainBlocks } from "@/lib/markdown/plain";
import type { Message } from "@/lib/objects";
import { excerpt } from "./excerpt";

/** For the server: the trees of what a page shows first, but for what needs no parser. */
export function firstTrees(messages: readonly Message[]): Trees {
  const shown = new Set(messages.map(({ text }) => excerpt(text) ?? text));
  const trees = [...shown].map((text) => [text, parseMarkdown(text)] as const);
  return Object.fromEntries(
    trees.filter(([text, blocks]) => JSON.stringify(blocks) !== JSON.stringify(plainBlocks(text))),
  );
}
