"use client";

import { type ComponentType, createElement, lazy, Suspense, useState } from "react";
import { useHydrated } from "./use-hydrated";

const retryMs = 3_000;

/** What a menu learns when it comes: whether somebody has clicked already on what stood in its place. */
export type StartsOpen = { startsOpen?: boolean };
type Clickable = { onClick: () => void };

/**
 * A component whose code is fetched when the page is alive, for what nobody sees at first: menus and
 * dialogs. Until it is there, and on the server, `Before` stands in its place with the same props.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props & StartsOpen>>,
  Before?: ComponentType<Props & Clickable>,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await insist(load) }));
  return function Later(props: Props) {
    const [isWanted, setWanted] = useState(false);
    const before = Before && createElement(Before, { ...props, onClick: () => setWanted(true) });
    if (!useHydrated()) return before;
    // To a dialog, which is told by others when to open, it says nothing.
    const arrival = isWanted ? { startsOpen: true } : {};
    return <Suspense fallback={before}>{createElement(Loaded, { ...props, ...arrival })}</Suspense>;
  };
}

/** Where the network fails it is asked again: a menu that comes late is better than a page that falls. */
async function insist<Result>(load: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
