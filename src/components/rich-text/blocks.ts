import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { plainBlocks } from "@/lib/markdown/plain";
import type { Block } from "@/lib/markdown/tree";
import { fetchOnce } from "../fetch-once";

/** What texts with markup are made of, by the text. */
export type Trees = Readonly<Record<string, Block[]>>;

/** The trees that came with the page: it shows its first texts as they are meant before the parser is there. */
export const TreesContext = createContext<Trees>({});

const parser = fetchOnce(async () => (await import("@/lib/markdown/parse")).parseMarkdown);

/** What a text is made of; for a moment after the page has come, a text that is new is plain. */
export function useBlocks(text: string): Block[] {
  const trees = useContext(TreesContext);
  const parse = useSyncExternalStore(parser.subscribe, parser.get, nothing);
  return useMemo(() => {
    if (Object.hasOwn(trees, text)) return trees[text] ?? [];
    return (parse ?? plainBlocks)(text);
  }, [trees, text, parse]);
}

const nothing = () => null;
