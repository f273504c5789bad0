/** The words of a text, as the index keeps them and a search asks for them. */

export type Token = {
  word: string;
  /** Counts the words; in scripts without spaces, the characters. */
  position: number;
  /** Offsets in the folded text, the end exclusive. */
  start: number;
  end: number;
  /** Of a script without spaces: two characters, or the last one alone. */
  isPair: boolean;
};

/** Longer ones are cut: nobody types them, and PostgreSQL has a limit. In UTF-16 units. */
const longestWord = 64;

// Scripts that are written without spaces between words, or in which words change at their ends: here every
// two neighbouring characters are a word. By extension, so that marks such as ー are in, but letters only.
const unspaced =
  "(?=[\\p{L}\\p{N}\\p{M}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const run = new RegExp(
  `(?<pairs>(?:${unspaced})+)|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+|\\p{Extended_Pictographic}`,
  "gu",
);

/** @param folded see `fold-text.ts` */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const { 0: text, index, groups } of folded.matchAll(run)) {
    if (groups?.pairs !== undefined) position = pushPairs(tokens, text, index, position);
    else
      for (let at = 0; at < text.length; at += longestWord) {
        const word = text.slice(at, at + longestWord);
        tokens.push({
          ...{ word, position: ++position, isPair: false },
          ...{ start: index + at, end: index + at + word.length },
        });
      }
  }
  return tokens;
}

function pushPairs(tokens: Token[], text: string, index: number, before: number): number {
  let position = before;
  let start = index;
  const characters = [...text];
  for (const [place, character] of characters.entries()) {
    const word = character + (characters[place + 1] ?? "");
    tokens.push({ word, position: ++position, start, end: start + word.length, isPair: true });
    start += character.length;
  }
  return position;
}
