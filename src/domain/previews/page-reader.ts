import type { LinkPreview } from "@/lib/objects";

/** What a public page says of itself; null when there is nothing to show, or it cannot be had. */
export type ReadPage = (url: string) => Promise<Omit<LinkPreview, "url"> | null>;

let reader: ReadPage | null = null;

/** Set by the composition root; null where previews are off. */
export function setPageReader(read: ReadPage | null): void {
  reader = read;
}

export const pageReader = (): ReadPage | null => reader;
