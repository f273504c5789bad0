import type { Channel, Person } from "@/lib/objects";
import { compare } from "./compare";
import type { ChatState, PendingMessage } from "./state";

/** Questions to the state that several features ask. Pure. */

/** How a channel is called: its name, or the people of a direct conversation. */
export function channelTitle(state: ChatState, channel: Channel): string {
  if (channel.kind !== "direct") return channel.name ?? "";
  if ((channel.memberIds ?? []).length <= 1) return `${state.me.name} (you)`;
  const names = directPeople(state, channel).map(({ name }) => name);
  return names.length > 0 ? names.join(", ") : "Former members";
}

/** How a text calls a place: `#name`, or the people of a direct conversation; null when one is not in it any more. */
export function placeName(state: ChatState, channelId: string): string | null {
  const channel = state.channels.get(channelId);
  if (!channel) return null;
  return channel.kind === "direct" ? channelTitle(state, channel) : `#${channel.name}`;
}

/** The others in a direct conversation, by name. */
export function directPeople(state: ChatState, channel: Channel): Person[] {
  const others = (channel.memberIds ?? []).filter((id) => id !== state.me.id);
  return others.flatMap((id) => state.people.get(id) ?? []).sort(byName);
}

/** The channels one is in: the general one first, then by name. */
export function sortedChannels(state: ChatState): Channel[] {
  return [...state.channels.values()]
    .filter(({ kind, joined, archivedAt }) => kind !== "direct" && joined && !archivedAt)
    .sort((a, b) => Number(b.isGeneral) - Number(a.isGeneral) || byName(a, b));
}

/** One's direct conversations, the one with the newest message first. */
export function sortedDirects(state: ChatState): Channel[] {
  return [...state.channels.values()]
    .filter(({ kind, joined }) => kind === "direct" && joined)
    .sort((a, b) => compare(b.lastMessageAt ?? "", a.lastMessageAt ?? "") || compare(a.id, b.id));
}

/** Everyone who is in the workspace now, by name. */
export function workspacePeople(state: ChatState): Person[] {
  return [...state.people.values()].filter(({ id }) => !state.formerIds.has(id)).sort(byName);
}

/** One's own messages on their way to the channel's main timeline, in the order of writing. */
export const pendingIn = (state: ChatState, channelId: string): PendingMessage[] =>
  state.outbox.filter(
    (pending) => pending.channelId === channelId && (pending.threadId === null || pending.alsoToChannel),
  );

/** The same of a thread. */
export const pendingInThread = (state: ChatState, threadId: string): PendingMessage[] =>
  state.outbox.filter((pending) => pending.threadId === threadId);

/** Who else is typing in the channel or thread, in the order in which they began. */
export const typists = (state: ChatState, placeId: string): Person[] =>
  (state.typing.get(placeId) ?? []).flatMap((id) => state.people.get(id) ?? []);

/** Whether the server answers, as far as is known. */
export const isReached = ({ connection: { status } }: ChatState): boolean =>
  status === "online" || status === "polling";

/** The server decides what one may do; these hide what it would refuse. */

export const isAdmin = ({ workspace }: ChatState): boolean =>
  workspace.role === "owner" || workspace.role === "admin";

export const canPost = ({ joined, archivedAt }: Channel): boolean => joined && !archivedAt;

/** Whether one may rename the channel and change its topic. */
export function canManage(state: ChatState, { kind, joined, archivedAt }: Channel): boolean {
  if (kind === "direct" || archivedAt) return false;
  return isAdmin(state) || (joined && state.workspace.role !== "guest");
}

/** Whether one may archive the channel, bring it back and take people out of it. */
export function canAdminister(state: ChatState, { kind, isGeneral, createdBy }: Channel): boolean {
  if (kind === "direct" || isGeneral) return false;
  return isAdmin(state) || createdBy === state.me.id;
}

type Named = { id: string; name: string | null };

// One language for everyone: server and browser must draw the same order.
const collator = new Intl.Collator("en", { numeric: true });
const byName = (a: Named, b: Named): number =>
  collator.compare(a.name ?? "", b.name ?? "") || compare(a.id, b.id);
