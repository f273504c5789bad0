import { charactersOf } from "@/lib/emoji";

/**
 * One to eight emoji and nothing else: shown larger.
 *
 * @param own the workspace's own, by name
 */
export function isEmojiOnly(text: string, own: { has(name: string): boolean }): boolean {
  if (text.length > 280) return false;
  const characters = text.replace(/:([\w-]+):/g, (written, name) => (own.has(name) ? "😀" : written));
  if (characters.length > 120) return false;
  const shown = [...charactersOf(characters)].filter(({ character }) => character.trim());
  return shown.length > 0 && shown.length <= 8 && shown.every(({ isEmoji }) => isEmoji);
}

const excerptLength = 1_600;
const excerptLines = 18;

/** The beginning of a text that is too long to stand in the list whole; null when it is not. */
export function excerpt(text: string): string | null {
  const lines = text.split("\n", excerptLines).join("\n");
  // A little over the limit is not worth a button.
  if (lines.length === text.length && text.length <= excerptLength * 1.25) return null;
  if (lines.length <= excerptLength) return lines;
  const cut = lines.slice(0, excerptLength).toWellFormed();
  const lastSpace = cut.search(/\s\S*$/);
  return lastSpace > excerptLength / 2 ? cut.slice(0, lastSpace) : cut.replace(/\uFFFD$/u, "");
}
