import { useCallback, useEffect, useRef, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { SearchHit } from "@/lib/objects";
import { parseSearch } from "@/lib/search-query";

export type SearchSort = "relevance" | "newest";
/** What is looked for. */
export type Search = { query: string; sort: SearchSort };

export type Results = {
  hits: readonly SearchHit[];
  next: string | null;
  /** Whether there may be more than what was looked at. */
  isPartial: boolean;
  isLoading: boolean;
  /** In a sentence; null while there is nothing wrong. */
  fault: string | null;
  /** Whether it is the query that is at fault, and not the way to the server. */
  isMeant: boolean;
};

const nothing: Results = {
  ...{ hits: [], next: null, isPartial: false },
  ...{ isLoading: true, fault: null, isMeant: false },
};

/** What was found lately in this tab: whoever comes back from a message sees it at once. */
const found = new Map<string, Results>();
const keptLimit = 10;
/** A bounded search that has found nothing goes on by itself so often. */
const autoPages = 5;

const keyOf = (workspaceId: string, { query, sort }: Search) => `${workspaceId} ${sort} ${query}`;

/** The messages that a search finds, page after page. */
export function useResults(workspaceId: string, { query, sort }: Search) {
  const key = keyOf(workspaceId, { query, sort });
  const [shown, setShown] = useState<{ key: string; results: Results }>(() => ({
    key,
    results: found.get(key) ?? nothing,
  }));
  const results = shown.key === key ? shown.results : (found.get(key) ?? nothing);
  const asked = useRef("");

  const load = useCallback(
    async (before: Results) => {
      const put = (next: Results) => {
        if (asked.current !== key) return;
        keep(key, next);
        setShown({ key, results: next });
      };
      asked.current = key;
      const [mistake] = parseSearch(query).faults;
      if (mistake) return put({ ...nothing, isLoading: false, fault: mistake, isMeant: true });
      put({ ...before, isLoading: true, fault: null });
      try {
        put(await readOn(workspaceId, { query, sort }, before));
      } catch (cause) {
        put({
          ...before,
          isLoading: false,
          fault: faultOf(cause),
          isMeant: cause instanceof CodedError && cause.code === "INVALID",
        });
      }
    },
    [workspaceId, key, query, sort],
  );

  useEffect(() => {
    if (query.trim() === "") return;
    const known = found.get(key);
    if (!known || known.isLoading || known.fault) void load(nothing);
    else setShown({ key, results: known });
  }, [key, load, query]);

  return { results, loadMore: () => void load(results), retry: () => void load(nothing) };
}

async function readOn(workspaceId: string, { query, sort }: Search, before: Results): Promise<Results> {
  const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let next = before.next;
  for (let pages = 1; ; pages++) {
    const page = await api("GET /workspaces/:id/search", {
      ...{ id: workspaceId, q: query, sort, tz, limit: 20 },
      before: next ?? undefined,
    });
    next = page.next;
    if (page.hits.length === 0 && next !== null && pages < autoPages) continue;
    const known = new Set(before.hits.map(({ message }) => message.id));
    return {
      hits: [...before.hits, ...page.hits.filter(({ message }) => !known.has(message.id))],
      next,
      isPartial: page.isPartial,
      ...{ isLoading: false, fault: null, isMeant: false },
    };
  }
}

function keep(key: string, results: Results): void {
  found.delete(key);
  found.set(key, results);
  for (const oldest of found.keys()) if (found.size > keptLimit) found.delete(oldest);
}
