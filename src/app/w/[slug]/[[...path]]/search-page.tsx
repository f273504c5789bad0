"use client";

import { later } from "@/components/later";
import { Skeleton } from "@/components/ui/skeleton";
import type { SearchPageProps } from "@/features/search/search-page";

/** Looking for messages. Few pages begin there, so its code comes when somebody does. */
export const SearchPage = later<SearchPageProps>(
  () => import("@/features/search/search-page").then((module) => module.SearchPage),
  ({ lead }) => (
    <header
      aria-busy="true"
      className="flex h-13 shrink-0 items-center gap-1 border-b border-line px-3 max-md:px-2"
    >
      {lead}
      <Skeleton className="h-9 flex-1 pointer-coarse:h-11" />
    </header>
  ),
);
