const longestBytes = 255;

// Controls, and what turns text around or hides in it: a name must read as it is.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * A file's name as it is kept: its last part, without what cannot be seen, at most 255 bytes with its ending.
 * Shown as text, and never part of a path of ours.
 */
export function cleanName(given: string): string {
  const last =
    given
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== "") ?? "";
  const name = last.replace(unseen, "").trim();
  if (/^\.*$/.test(name)) return "file";
  if (bytesOf(name) <= longestBytes) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && bytesOf(name.slice(dot)) <= 20 ? name.slice(dot) : "";
  let stem = name.slice(0, name.length - ending.length);
  while (bytesOf(stem) > longestBytes - bytesOf(ending)) stem = [...stem].slice(0, -1).join("");
  return stem + ending;
}

const bytesOf = (text: string) => Buffer.byteLength(text);
