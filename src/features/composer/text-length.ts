import { messageTextLimit as textLimit } from "@/lib/text-limit";

/** How many characters are left, below zero when there are too many; null while far from the limit. */
export function charactersLeft(text: string): number | null {
  // Never more code points than code units, so most texts need no counting.
  if (text.length < textLimit * 0.95) return null;
  const left = textLimit - [...text.trim()].length;
  return left < textLimit * 0.05 ? left : null;
}
