/**
 * What a .dockerignore leaves out: the last line that matches decides, and what stands below a folder
 * shares its fate. `*` stays within a folder, `**` does not.
 *
 * @returns whether a path, relative to the context, is left out
 */
export function readIgnoreFile(text: string): (path: string) => boolean {
  const rules = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => ({ isKept: line.startsWith("!"), pattern: toPattern(line.replace(/^!/, "")) }));
  return (path) => {
    const rule = rules.findLast(({ pattern }) => pattern.test(path));
    return rule !== undefined && !rule.isKept;
  };
}

function toPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/|\*)/)
    .map((part) => {
      if (part === "**/") return "(?:.*/)?";
      return part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}(?:/.*)?$`);
}
