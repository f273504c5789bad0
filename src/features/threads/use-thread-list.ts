import { useCallback, useEffect, useRef, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";
import type { ThreadSummary } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";

/** So long after something has changed in a thread the list is asked again, so that busy ones do not ask all the time. */
const restMs = 500;
const pageSize = 20;

/** The threads that one follows, kept true while they are looked at. `threads` is null until they are known. */
export function useThreadList(isUnreadOnly: boolean) {
  const workspaceId = useChatState((state) => state.workspace.id);
  const places = useChatState((state) => state.threadPlaces);
  const [threads, setThreads] = useState<readonly ThreadSummary[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const latest = useRef(0);
  const wanted = useRef(pageSize);

  const fetchPage = useCallback(
    async (limit: number, before?: string) => {
      const own = ++latest.current;
      try {
        const page = await api("GET /workspaces/:id/threads", {
          ...{ id: workspaceId, limit, unread: isUnreadOnly },
          ...(before && { before }),
        });
        if (own !== latest.current) return;
        setThreads((held) => (before && held ? [...held, ...page.threads] : page.threads));
        setNext(page.next);
        setFault(null);
      } catch (error) {
        if (own === latest.current) setFault(faultOf(error));
      }
    },
    [workspaceId, isUnreadOnly],
  );

  const reload = useCallback(() => void fetchPage(wanted.current), [fetchPage]);
  useEffect(reload, [reload]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: The places say that something has changed.
  useEffect(() => {
    const timer = setTimeout(reload, restMs);
    return () => clearTimeout(timer);
  }, [places, reload]);

  const loadMore = useCallback(() => {
    if (!next) return;
    wanted.current = Math.min(wanted.current + pageSize, 50);
    void fetchPage(pageSize, next);
  }, [fetchPage, next]);

  return { threads, fault, hasMore: next !== null, loadMore, reload };
}
