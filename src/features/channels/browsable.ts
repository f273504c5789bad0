import type { Channel } from "@/lib/objects";

/**
 * The channels (not direct conversations) whose name or topic has `query` in it: by name, the archived
 * ones last.
 */
export function browsable(channels: Iterable<Channel>, query: string): Channel[] {
  const wanted = query.trim().replace(/^#/, "").toLocaleLowerCase();
  const has = (text: string | null) => text?.toLocaleLowerCase().includes(wanted) ?? false;
  return [...channels]
    .filter(({ kind, name, topic }) => kind !== "direct" && (has(name) || has(topic)))
    .sort(
      (a, b) =>
        Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
        (a.name ?? "").localeCompare(b.name ?? ""),
    );
}
