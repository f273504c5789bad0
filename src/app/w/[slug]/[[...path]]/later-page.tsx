"use client";

import { later } from "@/components/later";
import type { LaterProps } from "./later";

/** What one has put off. Few pages begin there, so its code comes when somebody does. */
export const LaterPage = later<LaterProps>(
  () => import("./later").then((module) => module.Later),
  ({ lead }) => (
    <header aria-busy="true" className="flex h-13 shrink-0 items-center gap-1 px-5 max-md:px-2">
      {lead}
      <h1 className="text-base font-semibold text-ink">Later</h1>
    </header>
  ),
);
