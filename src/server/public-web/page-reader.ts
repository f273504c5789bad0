import type { ReadPage } from "@/domain/previews/page-reader";
import { fetchPublic, type PublicFetchOptions } from "./fetch-public";
import { readPage } from "./read-page";

const options: PublicFetchOptions = {
  maxBytes: 512 * 1024,
  accept: /^text\/html\b|^application\/xhtml\+xml\b/i,
  milliseconds: 6_000,
};

/** @param world what stands in for the Internet, in a test */
export const createPageReader =
  (world: Pick<PublicFetchOptions, "resolve" | "dial"> = {}): ReadPage =>
  async (address) => {
    const page = await fetchPublic(address, { ...options, ...world }).catch(() => null);
    if (!page) return null;
    const { title, description, site } = readPage(page.body, page.contentType, page.url);
    const host = new URL(page.url).hostname.replace(/^www\./, "");
    return title ? { title, description, site: site ?? host, image: null } : null;
  };
