import { parseUrl } from "@/lib/parse-url";

/**
 * Whether a page from `origin` may use the API and the socket with a person's cookie: the app's own
 * pages (the origin is the host that was called, or APP_URL) and those in CORS_ORIGINS. Programs send no
 * origin at all; they are not subject to a browser's rules.
 */
export type IsAllowedOrigin = (origin: string | undefined, host: string | undefined) => boolean;

export function createOriginCheck(appUrl: string, others: readonly string[]): IsAllowedOrigin {
  const allowed = new Set([appUrl, ...others].map((url) => new URL(url).origin));
  return (origin, host) => {
    if (!origin) return true;
    if (allowed.has(origin)) return true;
    return host !== undefined && parseUrl(origin)?.host === host;
  };
}
