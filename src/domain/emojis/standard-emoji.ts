import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { qualifiedEmoji } from "@/lib/emoji";

const { resolve } = createRequire(import.meta.url);
// Not by `require`, which would keep all of it: every emoji's label and tags, of which nothing is needed.
const read = <Content>(path: string): Content =>
  JSON.parse(readFileSync(resolve(`emojibase-data/en/${path}.json`), "utf8")) as Content;

let characters: ReadonlyMap<string, string> | null = null;

/** The same names as `src/app/emoji/en.json` gives to browsers. */
function readAll(): ReadonlyMap<string, string> {
  const names = read<Record<string, string | string[]>>("shortcodes/iamcal");
  const emojis = read<{ hexcode: string; unicode: string }[]>("compact");
  return new Map(
    emojis.flatMap(({ hexcode, unicode }) =>
      [names[hexcode] ?? []].flat().map((name) => [name, qualifiedEmoji(unicode)]),
    ),
  );
}

/** The character of an emoji that is called so everywhere, without the colons: 🎉 for "tada". */
export function standardEmoji(name: string): string | undefined {
  characters ??= readAll();
  return characters.get(name);
}
