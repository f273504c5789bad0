"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { startTransition, useCallback, useMemo, useOptimistic, useState } from "react";
import { type Place, placeHref, placeOf } from "./place";

export type Navigation = Pick<Place, "channelId" | "at" | "thread" | "threads"> & {
  searched: Place["search"];
  later: Place["later"];
  /** Counts how often one went to where one was already: to see that message again. */
  returns: number;
  hrefOf: (channelId: string) => string;
  /** The full address of a channel, or of a message in it, to be shared. */
  linkTo: (channelId: string, seq?: number, threadId?: string | null) => string;
  /** Around a message, when a seq is given; of a reply with its thread beside the channel. */
  open: (channelId: string | null, seq?: number, threadId?: string | null) => void;
  /** To a path of the app, as notifications have them. */
  openPath: (path: string) => void;
  /** Looks for messages. */
  search: (search: NonNullable<Place["search"]>) => void;
};

/**
 * Where the reader is, and ways to elsewhere. Inside of a workspace everything is in the browser
 * already, so a change of place is a change of the address and no request. Next follows the address at
 * its leisure; the reader is there at once.
 */
export function useNavigation(slug: string): Navigation {
  const pathname = usePathname();
  const parameters = useSearchParams();
  const [place, showPlace] = useOptimistic<Place>(
    placeOf(pathname.split("/").slice(3), parameters) ?? nowhere,
  );

  const [returns, countReturn] = useState(0);

  const hrefOf = useCallback((channelId: string) => placeHref(slug, toChannel(channelId)), [slug]);
  const linkTo = useCallback(
    (channelId: string, seq?: number, threadId?: string | null) =>
      new URL(placeHref(slug, toChannel(channelId, seq, threadId)), location.origin).href,
    [slug],
  );
  const goTo = useCallback(
    (goal: Place) => {
      const href = placeHref(slug, goal);
      if (href === location.pathname + location.search) return countReturn((count) => count + 1);
      startTransition(() => {
        showPlace(goal);
        window.history.pushState(null, "", href);
      });
    },
    [slug, showPlace],
  );
  const open = useCallback(
    (channelId: string | null, seq?: number, threadId?: string | null) =>
      goTo(toChannel(channelId, seq, threadId)),
    [goTo],
  );
  const search = useCallback(
    (wanted: NonNullable<Place["search"]>) => goTo({ ...nowhere, search: wanted }),
    [goTo],
  );

  const openPath = useCallback(
    (path: string) => {
      const url = new URL(path, location.origin);
      const [, area, workspace, ...rest] = url.pathname.split("/");
      const goal = area === "w" && workspace === slug ? placeOf(rest, url.searchParams) : null;
      // Another workspace has a chat of its own, and this one ends.
      if (goal) goTo(goal);
      else location.assign(url.href);
    },
    [goTo, slug],
  );

  const { channelId, at, thread, threads, search: searched, later } = place;
  return useMemo(
    () => ({
      ...{ channelId, at, thread, threads, searched, later, returns },
      ...{ hrefOf, linkTo, open, openPath, search },
    }),
    [channelId, at, thread, threads, searched, later, returns, hrefOf, linkTo, open, openPath, search],
  );
}

const nowhere: Place = { channelId: null, at: null, search: null };
const toChannel = (channelId: string | null, seq?: number, threadId?: string | null): Place => ({
  ...{ channelId, at: seq ?? null, search: null },
  ...(threadId && { thread: threadId }),
});
