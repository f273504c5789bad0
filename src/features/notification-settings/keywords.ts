/** The wire contract's bounds. */
export const keywordLimit = 50;
const longest = 50;

/** The keywords with what was typed: several at once when a comma is between them, each only once. */
export function addKeywords(keywords: readonly string[], typed: string): string[] {
  const next = [...keywords];
  for (const part of typed.split(",")) {
    const word = [...part.trim().replace(/\s+/g, " ")].slice(0, longest).join("");
    const isKnown = next.some((one) => one.toLowerCase() === word.toLowerCase());
    if (word !== "" && !isKnown && next.length < keywordLimit) next.push(word);
  }
  return next;
}
