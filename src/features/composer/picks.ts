import type { Picks } from "@/live/typed-text";
import type { DraftKey } from "./drafts";

const picked = new Map<string, Picks>();

/** What the names in a channel's draft stand for; in this tab, for as long as it is open. */
export function picksOf({ userId, channelId }: DraftKey): Picks {
  const key = `${userId} ${channelId}`;
  const picks = picked.get(key) ?? new Map<string, string>();
  picked.set(key, picks);
  return picks;
}
