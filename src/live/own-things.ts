import type { Draft, SavedMark, ScheduledMessage, Sidebar, Snapshot } from "@/lib/objects";
import { compare } from "./compare";
import { keepIfEqual, withEntry, withoutEntry } from "./entries";
import type { ChatState } from "./state";

/** What is one's own alone, the same on all one's devices. Pure. */

export type OwnThings = Pick<ChatState, "saved" | "scheduled" | "drafts" | "sidebar">;

export const draftPlace = (channelId: string, threadId: string | null): string => threadId ?? channelId;

export function ownThingsOf({ saved, scheduled, drafts, sidebar }: Snapshot, held?: OwnThings): OwnThings {
  return {
    saved: byKey(saved, ({ messageId }) => messageId, held?.saved),
    scheduled: keepIfEqual(held?.scheduled, scheduled),
    drafts: byKey(drafts, ({ channelId, threadId }) => draftPlace(channelId, threadId), held?.drafts),
    sidebar: keepIfEqual(held?.sidebar, sidebar),
  };
}

function byKey<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  held: ReadonlyMap<string, Entry> = new Map(),
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), keepIfEqual(held.get(keyOf(entry)), entry)]));
}

/** What one is done with is not held: it is asked for when it is looked at. */
export function putSaved(state: ChatState, mark: SavedMark): ChatState {
  const saved = mark.doneAt
    ? withoutEntry(state.saved, mark.messageId)
    : withEntry(state.saved, mark.messageId, keepIfEqual(state.saved.get(mark.messageId), mark));
  return saved === state.saved ? state : { ...state, saved };
}

export function removeSaved(state: ChatState, messageId: string): ChatState {
  const saved = withoutEntry(state.saved, messageId);
  return saved === state.saved ? state : { ...state, saved };
}

export function putScheduled(state: ChatState, one: ScheduledMessage): ChatState {
  const rest = state.scheduled.filter(({ id }) => id !== one.id);
  const next = [...rest, one].sort((a, b) => compare(a.sendAt, b.sendAt) || compare(a.id, b.id));
  return { ...state, scheduled: keepIfEqual(state.scheduled, next) };
}

export function removeScheduled(state: ChatState, id: string): ChatState {
  const rest = state.scheduled.filter((one) => one.id !== id);
  return rest.length === state.scheduled.length ? state : { ...state, scheduled: rest };
}

/**
 * The latest one counts, in whatever order they are heard of. One that was sent or thrown away stays as an
 * empty one: this device may have an older one of its own.
 */
export function putDraft(state: ChatState, draft: Draft): ChatState {
  const place = draftPlace(draft.channelId, draft.threadId);
  const held = state.drafts.get(place);
  if (held && held.updatedAt > draft.updatedAt) return state;
  const drafts = withEntry(state.drafts, place, keepIfEqual(held, draft));
  return drafts === state.drafts ? state : { ...state, drafts };
}

export const putSidebar = (state: ChatState, sidebar: Sidebar): ChatState => ({
  ...state,
  sidebar: keepIfEqual(state.sidebar, sidebar),
});
