import type { PublicPages } from "@/domain/previews/public-pages";
import { fetchPublic, type PublicFetchOptions } from "./fetch-public";
import { readPage } from "./read-page";

const ofPages: PublicFetchOptions = {
  maxBytes: 512 * 1024,
  accept: /^text\/html\b|^application\/xhtml\+xml\b/i,
  milliseconds: 6_000,
};

/** Half a picture is none. What it really is, its content says. */
const ofPictures: PublicFetchOptions = {
  maxBytes: 2 * 1024 * 1024,
  isWhole: true,
  accept: /^image\//i,
  milliseconds: 6_000,
};

/** @param world what stands in for the Internet, in a test */
export function createPublicPages(world: Pick<PublicFetchOptions, "resolve" | "dial"> = {}): PublicPages {
  return {
    async readPage(address) {
      const page = await fetchPublic(address, { ...ofPages, ...world }).catch(() => null);
      if (!page) return null;
      const { title, description, site, image } = readPage(page.body, page.contentType, page.url);
      const host = new URL(page.url).hostname.replace(/^www\./, "");
      return title ? { title, description, site: site ?? host, imageAddress: image } : null;
    },
    async fetchPicture(address) {
      const picture = await fetchPublic(address, { ...ofPictures, ...world }).catch(() => null);
      return picture?.body ?? null;
    },
  };
}
