import type { EmojiData } from "frimousse";
import { fetchOnce } from "../fetch-once";

/** Every emoji with its names: asked for when the first of them is looked for. */
export const emojiData = fetchOnce(async (): Promise<EmojiData> => {
  const response = await fetch("/emoji/en.json");
  if (!response.ok) throw new Error("The emoji are not there.");
  return response.json();
});

/** By shortcode, without the colons. */
export const emojiByName = fetchOnce(async () => {
  const { emojis } = await loadEmojiData();
  return new Map(emojis.flatMap(({ emoji, aliases = [] }) => aliases.map((name) => [name, emoji])));
});

export const loadEmojiData = (): Promise<EmojiData> =>
  new Promise((resolve) => {
    const look = () => {
      const data = emojiData.get();
      if (data) resolve(data);
    };
    emojiData.subscribe(look);
    look();
  });
