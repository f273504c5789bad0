/** Text as search and the switcher compare it: without case, accents, widths and invisible characters. */

export type Folded = {
  text: string;
  /**
   * Where in the original a place of the folded text lies: `starts[i]` and `ends[i]` bound what became its
   * character `i`. Null when both are alike, character by character.
   */
  places: { starts: readonly number[]; ends: readonly number[] } | null;
};

// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels and lengthening of Arabic. Not the marks that
// make another letter of one, as in Japanese or Thai.
const accents = new RegExp(
  `[${[
    ...[
      "\\u0300-\\u036f",
      "\\u0483-\\u0487",
      "\\u0591-\\u05c7",
      "\\u0610-\\u061a",
      "\\u0640",
      "\\u064b-\\u065f",
    ],
    ...["\\u0670", "\\u1ab0-\\u1aff", "\\u1dc0-\\u1dff", "\\u20d0-\\u20ff", "\\ufe00-\\ufe0f"],
  ].join("")}]`,
  "g",
);
const invisible = /\p{Cf}/gu;
/** Letters that people leave out the stroke or the tie of, and that Unicode does not take apart. */
const strokes: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ı: "i", ς: "σ" },
};
const stroked = new RegExp(`[${Object.keys(strokes).join("")}]`, "g");
/** One character with the marks on it; also the marks of narrow kana and the parts of a Korean syllable. */
const unit = /[^\p{M}\uff9e\uff9f\u1160-\u11ff]?[\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins there.
const isAscii = /^[\x00-\x7f]*$/;

/** The text alone, where nobody asks for places. */
export function foldText(text: string): string {
  return isAscii.test(text) ? text.toLowerCase() : text.replace(unit, foldUnit);
}

/** The text and where each of its characters comes from. */
export function foldWithPlaces(text: string): Folded {
  if (isAscii.test(text)) return { text: text.toLowerCase(), places: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const { 0: original, index } of text.matchAll(unit)) {
    const piece = foldUnit(original);
    for (let i = 0; i < piece.length; i++) {
      starts.push(index);
      ends.push(index + original.length);
    }
    folded += piece;
  }
  return { text: folded, places: { starts, ends } };
}

// Character by character: whether somebody asks for places must not change what comes out.
function foldUnit(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(accents, "")
    .replace(invisible, "")
    .toLowerCase()
    .replace(stroked, (letter) => strokes[letter] ?? letter)
    .replace(accents, "")
    .normalize("NFC");
}
