import type { LinkPreview } from "@/lib/objects";

/** What a public page says of itself, as it is kept for a while. */
export type PagePreview = Pick<LinkPreview, "title" | "description" | "site"> & {
  /** Where its picture is; absent in what was kept before pictures were shown. */
  imageAddress?: string | null;
};

export type PublicPages = {
  /** Null when there is nothing to show, or it cannot be had. */
  readPage: (url: string) => Promise<PagePreview | null>;
  /** The bytes of a picture, whatever they are; null when they cannot be had. */
  fetchPicture: (address: string) => Promise<Buffer | null>;
};

let pages: PublicPages | null = null;

/** Set by the composition root; null where previews are off. */
export function setPublicPages(next: PublicPages | null): void {
  pages = next;
}

export const publicPages = (): PublicPages | null => pages;
