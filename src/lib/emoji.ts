/** The sign (U+FE0F) that asks for a picture where a character could also be a letter. */
const sign = "\uFE0F";

/** Characters that are emoji but are drawn as letters, unless the sign or a skin tone follows. */
const letterLike =
  /(?![#*\d])(\p{Emoji})(?<!\p{Emoji_Presentation})(?!\p{Emoji_Modifier})|[#*\d](?=\u20E3)/gu;

/**
 * The one way of writing an emoji: with the sign where it needs one (❤️), without it where a picture is shown
 * anyway (👍). Otherwise one emoji would be two reactions. Other text stays as it is.
 *
 * @see https://unicode.org/reports/tr51/#def_fully_qualified_emoji
 */
export const qualifiedEmoji = (text: string): string =>
  text.replaceAll(sign, "").replace(letterLike, `$&${sign}`);

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const emoji =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3)/u;

/** What one sees as characters, each with whether it is an emoji. */
export function* charactersOf(text: string): Generator<{ character: string; isEmoji: boolean }> {
  for (const { segment } of graphemes.segment(text))
    yield { character: segment, isEmoji: emoji.test(segment) };
}
