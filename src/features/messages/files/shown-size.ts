export type Box = { width: number; height: number };

/** What a single picture may take of the list, in CSS pixels, and what it takes at least to be seen. */
const most: Box = { width: 400, height: 300 };
const least = 40;

/**
 * The size of a picture in the list, known before it is loaded: nothing moves when it comes. Never larger
 * than it is; a strip gets a little more than its due, and is cut.
 */
export function shownSize({ width, height }: Box): Box {
  const scale = Math.min(1, most.width / width, most.height / height);
  return {
    width: Math.max(least, Math.round(width * scale)),
    height: Math.max(least, Math.round(height * scale)),
  };
}
