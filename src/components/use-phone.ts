"use client";

import { useSyncExternalStore } from "react";

/** As wide as Tailwind's `md` begins: below it there is one column. */
const query = "(max-width: 47.99rem)";

/** Whether the page has the width of a phone; false on the server. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone, no);
}

const isPhone = () => matchMedia(query).matches;
const no = () => false;

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
