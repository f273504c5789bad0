import { parseMarkdown } from "@/lib/markdown/parse";
import type { Reference } from "@/lib/markdown/tree";
import { type Names, toWords } from "@/lib/markdown/words";
import type { FileRef } from "@/lib/objects";
import { standardEmoji } from "../emojis/standard-emoji";

/** Longer texts are cut. */
const wordLimit = 200;
/** What is looked at for it: of 40,000 characters hardly any are shown. */
const sourceLength = 2_000;

/** The part of a text that a notification says. */
export const sourceOf = (text: string): string => text.slice(0, sourceLength);

/** A message as the plain words of a notification, on one line; one without text says its files. */
export function noticeWords(message: { text: string; files: readonly FileRef[] }, nameOf: Names): string {
  const words = toWords(parseMarkdown(sourceOf(message.text)), nameOf, wordLimit);
  return words || message.files.map(({ name }) => name).join(", ");
}

/** Who wrote, and where: a direct conversation needs no place. */
export const titleOf = (authorName: string, channelName: string | null): string =>
  channelName === null ? authorName : `${authorName} in #${channelName}`;

/** How references are called and emoji are shown. @param known by `referenceKey`; what is not known there, has no name for readers */
export const namesFrom =
  (known: ReadonlyMap<string, string>, workspaceId: string): Names =>
  (reference) => {
    // Of the workspace's own there are only pictures.
    if (reference.kind === "emoji") return standardEmoji(reference.name) ?? `:${reference.name}:`;
    if (reference.kind === "everyone") return `@${reference.who}`;
    const name = known.get(referenceKey(workspaceId, reference));
    if (reference.kind === "channel") return name ? `#${name}` : "a channel";
    return `@${name ?? "someone"}`;
  };

export type Named = Exclude<Reference, { kind: "everyone" }>;

export const referenceKey = (workspaceId: string, { kind, id }: Named): string =>
  `${workspaceId} ${kind} ${id}`;
