import { useChatState } from "@/live/use-chat";

/** Name and picture of whoever wrote something; presence is left out, or every change of it would redraw rows. */
export function useAuthor(id: string): { id: string; name: string; image: string | null } {
  const name = useChatState((state) => state.people.get(id)?.name) ?? "Somebody who left";
  const image = useChatState((state) => state.people.get(id)?.image) ?? null;
  return { id, name, image };
}
