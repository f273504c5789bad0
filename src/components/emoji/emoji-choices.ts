import type { EmojiData, SkinTone } from "frimousse";

export type CustomEmoji = { name: string; url: string };

export type EmojiChoice = {
  name: string;
  /** The sign itself, in the skin tone that is used; of a custom one null, and its picture is at `url`. */
  emoji: string | null;
  url: string | null;
};

const choiceLimit = 12;

/** Emoji whose name has in it what was typed after a colon; those that begin so first, and of them those used last. */
export function emojiChoices(
  data: EmojiData | null,
  custom: readonly CustomEmoji[],
  query: string,
  { recent, skinTone }: { recent: readonly string[]; skinTone: string },
): EmojiChoice[] {
  const wanted = query.toLowerCase();
  const found: { choice: EmojiChoice; rank: number }[] = [];
  for (const { name, url } of custom) {
    const at = name.toLowerCase().indexOf(wanted);
    if (at >= 0) found.push({ choice: { name, url, emoji: null }, rank: at === 0 ? 0 : 3 });
  }
  for (const { emoji, aliases = [], skins, tags } of data?.emojis ?? []) {
    const shown = skins?.[skinTone as Exclude<SkinTone, "none">] ?? emoji;
    const begun = aliases.find((name) => name.startsWith(wanted));
    const name = begun ?? aliases.find((one) => one.includes(wanted)) ?? taggedName(aliases, tags, wanted);
    if (name === undefined) continue;
    const isExact = begun === wanted ? -2 : 0;
    const isUsed = recent.includes(emoji) || recent.includes(shown) ? -1 : 0;
    found.push({ choice: { name, emoji: shown, url: null }, rank: (begun ? 1 : 3) + isExact + isUsed });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.choice.name.length - b.choice.name.length)
    .slice(0, choiceLimit)
    .map(({ choice }) => choice);
}

/** "joy" is also found as "laugh". */
const taggedName = (aliases: readonly string[], tags: readonly string[] | undefined, wanted: string) =>
  wanted.length > 2 && tags?.some((tag) => tag.startsWith(wanted)) ? aliases[0] : undefined;
