"use client";

import { later } from "@/components/later";
import type { ThreadsPageProps } from "@/features/threads/threads-page";
import type { ThreadProps } from "./thread";

/** Threads: hardly anybody begins in one, so their code comes when somebody opens one. */

export const Thread = later<ThreadProps>(() => import("./thread").then((module) => module.Thread));

export const ThreadsPage = later<ThreadsPageProps>(
  () => import("@/features/threads/threads-page").then((module) => module.ThreadsPage),
  ({ lead }) => (
    <header aria-busy="true" className="flex h-13 shrink-0 items-center gap-1 px-5 max-md:px-2">
      {lead}
      <h1 className="text-base font-semibold text-ink">Threads</h1>
    </header>
  ),
);
