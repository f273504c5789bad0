/**
 * As people's keyboards write it: 👍 and not 👍 with the sign (U+FE0F) that asks for a picture where a picture is
 * shown anyway. Otherwise one emoji would be two reactions. ❤️ keeps the sign: without it, it is a letter.
 */
export const plainEmoji = (emoji: string): string => emoji.replace(/(\p{Emoji_Presentation})\uFE0F/gu, "$1");
