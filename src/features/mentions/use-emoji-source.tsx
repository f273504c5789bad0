import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Source } from "@/components/completion/completion";
import { type CustomEmoji, emojiChoices } from "@/components/emoji/emoji-choices";
import { emojiData } from "@/components/emoji/emoji-data";
import { noteEmoji, readHabits } from "@/components/emoji/recent-emoji";

/** A colon that begins a word, and two letters: ":)" and "10:30" are something else. */
const pattern = /(?:^|[^\p{L}\p{N}_:/\\])(?<token>:[\w+-]{2,40})$/u;

/**
 * Completes emoji after a colon. Their names are asked for at the first colon.
 *
 * @param custom the workspace's own, which stay as `:name:` in the text
 */
export function useEmojiSource(
  field: RefObject<HTMLTextAreaElement | null>,
  custom: readonly CustomEmoji[],
): Source {
  const [isWanted, setWanted] = useState(false);
  const data = useSyncExternalStore(isWanted ? emojiData.subscribe : neverChanges, emojiData.get, nothing);

  useEffect(() => {
    const area = field.current;
    const look = () => area?.value.includes(":") && setWanted(true);
    look();
    area?.addEventListener("input", look);
    return () => area?.removeEventListener("input", look);
  }, [field]);

  return useMemo(
    () => ({
      label: "Emoji",
      pattern,
      find: (query) =>
        emojiChoices(data, custom, query, readHabits()).map(({ name, emoji, url }) => ({
          ...{ id: name, label: `:${name}:` },
          icon: emoji ? (
            <span className="text-lg">{emoji}</span>
          ) : (
            <img src={url ?? ""} alt="" className="size-5" />
          ),
          insert: () => {
            if (emoji) noteEmoji(emoji);
            return emoji ?? `:${name}:`;
          },
        })),
    }),
    [data, custom],
  );
}

const neverChanges = () => () => undefined;
const nothing = () => null;
