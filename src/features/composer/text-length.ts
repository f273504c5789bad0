/** As the server counts: Unicode code points after trimming (see `messageText` in lib/input.ts). */
export const textLimit = 40_000;

/** How many characters are left of the limit, below zero when there are too many; null while far from it. */
export function charactersLeft(text: string): number | null {
  // Never more code points than code units, so most texts need no counting.
  if (text.length < textLimit * 0.95) return null;
  const left = textLimit - [...text.trim()].length;
  return left < textLimit * 0.05 ? left : null;
}
