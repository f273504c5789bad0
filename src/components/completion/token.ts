/** What is being typed right before the caret, for a list to complete. */
export type Token = {
  /** Where it begins, with its sign. */
  start: number;
  /** What follows the sign. */
  query: string;
};

const longest = 120;

/**
 * The token that ends at the caret; null when none does.
 *
 * @param pattern matches it in the named group `token`, sign and all, at the end of what it is given
 */
export function tokenBefore(text: string, caret: number, pattern: RegExp): Token | null {
  const before = text.slice(Math.max(0, caret - longest), caret);
  const token = pattern.exec(before)?.groups?.token;
  return token === undefined ? null : { start: caret - token.length, query: token.slice(1) };
}
