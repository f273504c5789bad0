import { useCallback, useEffect, useRef, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";
import type { SavedMessage } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";

type Loaded = { saved: readonly SavedMessage[]; next: string | null };

/** What one keeps, page by page; asked again when it changes on any of one's devices. */
export function useSaved(isDone: boolean) {
  const workspaceId = useChatState((state) => state.workspace.id);
  const marks = useChatState((state) => state.saved);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(false);
  const asked = useRef(0);

  const load = useCallback(
    async (before?: string) => {
      const mine = ++asked.current;
      setLoading(true);
      setFault(null);
      try {
        const page = await api("GET /me/saved", { workspaceId, done: isDone, before });
        if (mine !== asked.current) return;
        setLoaded((held) => ({
          ...page,
          saved: before && held ? [...held.saved, ...page.saved] : page.saved,
        }));
      } catch (error) {
        if (mine === asked.current) setFault(faultOf(error));
      } finally {
        if (mine === asked.current) setLoading(false);
      }
    },
    [workspaceId, isDone],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: The marks say that the list has changed.
  useEffect(() => void load(), [load, marks]);

  return {
    saved: loaded?.saved ?? null,
    hasMore: loaded?.next != null,
    fault,
    isLoading,
    reload: () => void load(),
    loadMore: () => void load(loaded?.next ?? undefined),
  };
}
