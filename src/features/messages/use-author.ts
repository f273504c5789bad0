import type { CustomStatus } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";

type Author = { id: string; name: string; image: string | null; customStatus: CustomStatus | null };

/** Whoever wrote something; presence is left out, or every change of it would redraw rows. */
export function useAuthor(id: string): Author {
  const name = useChatState((state) => state.people.get(id)?.name) ?? "Somebody who left";
  const image = useChatState((state) => state.people.get(id)?.image) ?? null;
  const customStatus = useChatState((state) => state.people.get(id)?.customStatus) ?? null;
  return { id, name, image, customStatus };
}
