import { SearchX, TextSearch } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadFault } from "@/components/ui/load-fault";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import type { Message } from "@/lib/objects";
import { ResultRow } from "./result-row";
import type { Results, Search } from "./use-results";

type ResultListProps = {
  search: Search;
  results: Results;
  hrefOf: (message: Message) => string;
  onOpen: (message: Message) => void;
  onMore: () => void;
  onRetry: () => void;
  onNewest: () => void;
};

/** What was found, or why nothing is here. */
export function ResultList({ search, results, hrefOf, onOpen, onMore, onRetry, onNewest }: ResultListProps) {
  const { hits, next, isPartial, isLoading, fault, isMeant } = results;
  if (search.query.trim() === "") return <HowTo />;
  if (fault && hits.length === 0)
    return (
      <LoadFault
        title={isMeant ? "That cannot be looked for" : "The search did not work"}
        fault={fault}
        onRetry={isMeant ? undefined : onRetry}
      />
    );
  if (isLoading && hits.length === 0)
    return (
      <div className="px-5 py-2 max-md:px-4">
        <RowsSkeleton label="Searching" />
      </div>
    );

  return (
    <>
      <p role="status" className="sr-only">
        {hits.length === 0 ? "Nothing was found" : `${hits.length}${next ? " and more" : ""} found`}
      </p>
      {hits.length === 0 && (
        <EmptyState icon={<SearchX aria-hidden="true" />} title="Nothing was found">
          {next
            ? "Not among the newer messages."
            : "Nothing that you may see has these words. Try fewer of them, or a part of one."}
        </EmptyState>
      )}
      <ol aria-label="Results" className="flex flex-col py-2">
        {hits.map((hit) => (
          <ResultRow key={hit.message.id} hit={hit} href={hrefOf(hit.message)} onOpen={onOpen} />
        ))}
      </ol>
      {fault ? (
        <Foot>
          <span>{fault}</span> <Button onClick={onMore}>Try again</Button>
        </Foot>
      ) : next ? (
        <More isQuiet={hits.length > 0} isLoading={isLoading} onMore={onMore} />
      ) : (
        isPartial && (
          <Foot>
            <span>These are the best of the newest; there may be more.</span>
            {search.sort === "relevance" && <Button onClick={onNewest}>Show by time</Button>}
          </Foot>
        )
      )}
    </>
  );
}

/** Loads what comes next when it comes into sight; a button for those who do not scroll. */
function More({ isQuiet, isLoading, onMore }: { isQuiet: boolean; isLoading: boolean; onMore: () => void }) {
  const foot = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  }, [onMore]);
  useEffect(() => {
    if (!foot.current || !isQuiet || isLoading) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watcher.disconnect();
        latest.current();
      },
      { rootMargin: "400px" },
    );
    watcher.observe(foot.current);
    return () => watcher.disconnect();
  }, [isQuiet, isLoading]);
  return (
    <div ref={foot}>
      <Foot>
        <Button onClick={onMore} loading={isLoading}>
          {isQuiet ? "Show more" : "Look further back"}
        </Button>
      </Foot>
    </div>
  );
}

function Foot({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 px-5 pt-1 pb-8 text-sm text-ink-muted">
      {children}
    </div>
  );
}

function HowTo() {
  return (
    <EmptyState icon={<TextSearch aria-hidden="true" />} title="What are you looking for?">
      Words, parts of words, or the name of a file. Quotes find words as they stand, a minus leaves a word
      out, and from:, in:, has:, is:, before:, after: and on: narrow it down.
    </EmptyState>
  );
}
