import { lazy, Suspense, useMemo } from "react";
import { useHydrated } from "@/components/use-hydrated";
import { linkedMessages } from "@/lib/message-url";
import { useChatState } from "@/live/use-chat";
import { LinkedPlace } from "./linked-place";

const LinkedCard = lazy(() => import("./linked-card"));

/**
 * The messages that a text links to, for whoever may see them. What leads to a channel that one does not see
 * stays a link. Each has its place from the beginning: nothing moves when it is there.
 */
export function LinkedMessages({ text }: { text: string }) {
  const slug = useChatState((state) => state.workspace.slug);
  const linked = useMemo(() => linkedMessages(text, slug), [text, slug]);
  const seen = useChatState((state) => linked.filter(({ channelId }) => state.channels.has(channelId)));
  const isHydrated = useHydrated();
  return seen.map((one) => (
    <Suspense key={`${one.channelId} ${one.seq}`} fallback={<LinkedPlace />}>
      {isHydrated ? <LinkedCard {...one} /> : <LinkedPlace />}
    </Suspense>
  ));
}
