import { useMemo, useSyncExternalStore } from "react";
import type { Reference } from "@/lib/markdown/tree";
import { withNames } from "@/lib/mentions";
import { useEmojiNames } from "../emoji/use-emoji-names";
import { fetchOnce } from "../fetch-once";

/** A text in plain words. @param nameOf how references are called now */
export type Write = (nameOf: (reference: Reference) => string) => string;

const parts = fetchOnce(async () => {
  const [{ parseMarkdown }, { toWords }] = await Promise.all([
    import("@/lib/markdown/parse"),
    import("@/lib/markdown/words"),
  ]);
  return { parseMarkdown, toWords };
});

/** In UTF-16 units: what is looked at, and what a few lines hold of it. */
const sourceLength = 2_000;
const shownLength = 400;

/**
 * The beginning of what somebody wrote as plain words on one line, for where it is shown in few of them. For a
 * moment after the page has come, it stands as it was written.
 */
export function useWords(text: string): Write {
  const source = text.slice(0, sourceLength);
  const code = useSyncExternalStore(parts.subscribe, parts.get, nothing);
  const names = useEmojiNames(source);
  return useMemo(() => {
    if (!code) return (nameOf) => withNames(source, nameOf);
    const blocks = code.parseMarkdown(source);
    return (nameOf) =>
      code.toWords(
        blocks,
        (one) => (one.kind === "emoji" ? (names?.get(one.name) ?? `:${one.name}:`) : nameOf(one)),
        shownLength,
      );
  }, [code, source, names]);
}

const nothing = () => null;
