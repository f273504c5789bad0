/** The name that a file's name suggests for an emoji: "Party Cat (1).GIF" is party-cat-1. Empty when it suggests none. */
export function nameOfPicture(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9_]+/g, "-")
    .slice(0, 32)
    .replace(/^-+|-+$/g, "");
  return name.length < 2 ? "" : name;
}
