"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { startTransition, useCallback, useMemo, useOptimistic } from "react";
import { type Place, placeHref, placeOf } from "./place";

export type Navigation = Place & {
  hrefOf: (channelId: string) => string;
  /** The full address of a channel, or of a message in it, to be shared. */
  linkTo: (channelId: string, seq?: number) => string;
  open: (channelId: string | null) => void;
};

/**
 * Where the reader is, and ways to elsewhere. Inside of a workspace everything is in the browser
 * already, so a change of place is a change of the address and no request. Next follows the address at
 * its leisure; the reader is there at once.
 */
export function useNavigation(slug: string): Navigation {
  const pathname = usePathname();
  const at = useSearchParams().get("at");
  const [place, showPlace] = useOptimistic<Place>(placeOf(pathname.split("/").slice(3), at) ?? nowhere);

  const hrefOf = useCallback((channelId: string) => placeHref(slug, { channelId, at: null }), [slug]);
  const linkTo = useCallback(
    (channelId: string, seq?: number) =>
      new URL(placeHref(slug, { channelId, at: seq ?? null }), location.origin).href,
    [slug],
  );
  const open = useCallback(
    (channelId: string | null) => {
      const goal = { channelId, at: null };
      const href = placeHref(slug, goal);
      if (href === location.pathname + location.search) return;
      startTransition(() => {
        showPlace(goal);
        window.history.pushState(null, "", href);
      });
    },
    [slug, showPlace],
  );

  return useMemo(
    () => ({ channelId: place.channelId, at: place.at, hrefOf, linkTo, open }),
    [place.channelId, place.at, hrefOf, linkTo, open],
  );
}

const nowhere: Place = { channelId: null, at: null };
