"use client";

import { type ComponentType, createElement, lazy, Suspense } from "react";
import { useHydrated } from "./use-hydrated";

const retryMs = 3_000;

/**
 * A component whose code is fetched when the page is alive, for what nobody sees at first: menus and
 * dialogs. Until it is there, and on the server, `Before` stands in its place with the same props.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Before?: ComponentType<Props>,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await insist(load) }));
  return function Later(props: Props) {
    const before = Before && createElement(Before, props);
    if (!useHydrated()) return before;
    return <Suspense fallback={before}>{createElement(Loaded, props)}</Suspense>;
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
