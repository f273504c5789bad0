/** A hue in degrees that is always the same for the same id; FNV-1a spreads near ids far apart. */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  // 24 steps: hues closer than that cannot be told apart at this chroma.
  return ((hash >>> 0) % 24) * 15;
}

/** The letters that stand for a name: of its first, and as the second of its last word. Whole code points. */
export function initialsOf(name: string, letters: 1 | 2 = 2): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "?";
  const last = letters === 2 && words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
