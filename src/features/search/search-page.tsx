"use client";

import { type ReactNode, useRef } from "react";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { FilterChips } from "./filter-chips";
import { ResultList } from "./result-list";
import { SearchField } from "./search-field";
import { SortChoice } from "./sort-choice";
import { type Search, useResults } from "./use-results";
import { walkResults } from "./walk-results";

export type SearchPageProps = {
  search: Search;
  onSearch: (search: Search) => void;
  hrefOf: (message: Message) => string;
  onOpen: (message: Message) => void;
  /** On phones the way to the conversations. */
  lead: ReactNode;
};

/** Looking for messages: the field, what it is understood as, and what was found. */
export function SearchPage({ search, onSearch, hrefOf, onOpen, lead }: SearchPageProps) {
  const workspaceId = useChatState((state) => state.workspace.id);
  const { results, loadMore, retry } = useResults(workspaceId, search);
  const field = useRef<HTMLInputElement>(null);
  const hasQuery = search.query.trim() !== "";
  const sortChoice = hasQuery && (
    <SortChoice sort={search.sort} onSort={(sort) => onSearch({ ...search, sort })} />
  );
  const change = (query: string) => onSearch({ ...search, query });

  return (
    <>
      <h1 className="sr-only">Search</h1>
      <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line px-3 max-md:px-2">
        {lead}
        <SearchField
          // Another search, from the switcher say, begins with its own words.
          key={search.query}
          ref={field}
          query={search.query}
          onSearch={change}
          onLeave={() => document.querySelector<HTMLElement>("[data-result]")?.focus()}
        />
        <div className="flex-1 max-md:hidden" />
        <div className="max-md:hidden">{sortChoice}</div>
      </header>
      {hasQuery && (
        <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-5 pt-2 empty:hidden max-md:px-4 md:has-[>div:only-child]:hidden">
          <FilterChips query={search.query} onChange={change} />
          <div className="ml-auto md:hidden">{sortChoice}</div>
        </div>
      )}
      <section
        id="messages"
        aria-label="What was found"
        tabIndex={-1}
        onKeyDown={(event) => walkResults(event, field.current)}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
      >
        <ResultList
          {...{ search, results, hrefOf, onOpen }}
          onMore={loadMore}
          onRetry={retry}
          onNewest={() => onSearch({ ...search, sort: "newest" })}
        />
      </section>
    </>
  );
}
