import { useCallback, useEffect, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";

/** So long after something has changed in the channel it is asked again, so that a busy one is not asked all the time. */
const restMs = 500;

/** What is pinned in a channel, kept true while it is looked at. `pins` is null until it is known. */
export function usePins(channelId: string) {
  const [pins, setPins] = useState<readonly Message[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const version = useChatState((state) => state.channels.get(channelId)?.version ?? 0);

  const reload = useCallback(() => {
    api("GET /channels/:id/pins", { id: channelId }).then(
      ({ messages }) => {
        setPins(messages);
        setFault(null);
      },
      (error: unknown) => setFault(faultOf(error)),
    );
  }, [channelId]);

  useEffect(reload, [reload]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: The version says that something has changed.
  useEffect(() => {
    const timer = setTimeout(reload, restMs);
    return () => clearTimeout(timer);
  }, [version, reload]);

  return { pins, fault, reload };
}
