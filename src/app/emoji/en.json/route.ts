import emojis from "emojibase-data/en/data.json";
import messages from "emojibase-data/en/messages.json";
import shortcodes from "emojibase-data/en/shortcodes/iamcal.json";
import { qualifiedEmoji } from "@/lib/emoji";

/** Every emoji with its names, in the picker's shape; fetched by browsers when somebody looks for one. */
export const dynamic = "force-static";

const tones = ["light", "medium-light", "medium", "medium-dark", "dark"] as const;
/** Skin tones and hair by themselves: parts of emoji, not emoji. */
const parts = 2;

type Names = Record<string, string | string[]>;

export function GET(): Response {
  const categories = messages.groups.filter(({ order }) => order !== parts);
  const listed = emojis.flatMap((emoji) => {
    const category = categories.findIndex(({ order }) => order === emoji.group);
    if (category < 0) return [];
    return {
      ...{ emoji: qualifiedEmoji(emoji.emoji), category, label: emoji.label },
      ...{ version: emoji.version, tags: emoji.tags ?? [] },
      aliases: [(shortcodes as Names)[emoji.hexcode] ?? []].flat(),
      ...(emoji.skins && {
        skins: Object.fromEntries(
          emoji.skins.flatMap((skin) => {
            const tone = typeof skin.tone === "number" ? tones[skin.tone - 1] : undefined;
            return tone ? [[tone, qualifiedEmoji(skin.emoji)]] : [];
          }),
        ),
      }),
    };
  });
  return Response.json({
    locale: "en",
    emojis: listed,
    categories: categories.map(({ message }, index) => ({
      index,
      label: message.charAt(0).toUpperCase() + message.slice(1),
    })),
    skinTones: Object.fromEntries(messages.skinTones.map(({ key, message }) => [key, message])),
  });
}
