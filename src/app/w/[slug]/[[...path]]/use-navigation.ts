"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Place, placeHref, placeOf } from "./place";

export type Navigation = Place & {
  hrefOf: (channelId: string) => string;
  /** The full address of a channel, or of a message in it, to be shared. */
  linkTo: (channelId: string, seq?: number) => string;
  open: (channelId: string | null) => void;
};

/**
 * Where the reader is, and ways to elsewhere. Inside of a workspace everything is in the browser
 * already, so a change of place is a change of the address and no request; Next follows it.
 */
export function useNavigation(slug: string): Navigation {
  const pathname = usePathname();
  const at = useSearchParams().get("at");
  const place = placeOf(pathname.split("/").slice(3), at) ?? { channelId: null, at: null };

  const hrefOf = useCallback((channelId: string) => placeHref(slug, { channelId, at: null }), [slug]);
  const linkTo = useCallback(
    (channelId: string, seq?: number) =>
      new URL(placeHref(slug, { channelId, at: seq ?? null }), location.origin).href,
    [slug],
  );
  const open = useCallback(
    (channelId: string | null) => {
      const href = placeHref(slug, { channelId, at: null });
      if (href !== location.pathname + location.search) window.history.pushState(null, "", href);
    },
    [slug],
  );

  return useMemo(
    () => ({ channelId: place.channelId, at: place.at, hrefOf, linkTo, open }),
    [place.channelId, place.at, hrefOf, linkTo, open],
  );
}
