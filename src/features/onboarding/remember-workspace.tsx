"use client";

import { useEffect } from "react";
import { lastWorkspaceCookie } from "./last-workspace";

const yearInMs = 365 * 24 * 60 * 60 * 1_000;

/** Makes this workspace the one that the start page leads to. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => {
    // Browsers have it on https and localhost only; without it the start leads to the first workspace.
    if (!("cookieStore" in window)) return;
    const cookie = { name: lastWorkspaceCookie, value: slug, expires: Date.now() + yearInMs };
    window.cookieStore.set({ ...cookie, sameSite: "lax" }).catch(() => undefined);
  }, [slug]);
  return null;
}
