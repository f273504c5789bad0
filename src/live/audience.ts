import type { Reference } from "@/lib/markdown/tree";
import { textParts } from "@/lib/mentions";
import type { Channel, Person } from "@/lib/objects";
import type { ChatState } from "./state";

/** Whom a channel has, and whom a text in it would reach, as far as this client knows. Pure. */

/** Who is in the channel; null while that was not asked for. */
export function membersOf(state: ChatState, { id, kind, memberIds }: Channel): ReadonlySet<string> | null {
  const ids = kind === "direct" ? (memberIds ?? []) : state.members.get(id);
  return ids ? new Set(ids) : null;
}

/** Everyone who can see the channel, by id. */
export function audienceOf(state: ChatState, channel: Channel): ReadonlyMap<string, Person> {
  const members = membersOf(state, channel);
  const isOpen = channel.kind === "public";
  return new Map(
    [...state.people].filter(([id, { role }]) => {
      if (state.formerIds.has(id)) return false;
      return members?.has(id) || (isOpen && role !== "guest");
    }),
  );
}

/**
 * How many others a text with references would notify, where it addresses everyone or a group; 0 where it names
 * people one by one, or nobody.
 */
export function reachOf(state: ChatState, channel: Channel, text: string): number {
  const references = textParts(text).flatMap((part) => (part.kind === "reference" ? part.reference : []));
  if (!references.some(({ kind }) => kind === "group" || kind === "everyone")) return 0;
  const audience = audienceOf(state, channel);
  const members = membersOf(state, channel);
  const reached = new Set<string>();
  for (const reference of references)
    for (const id of idsOf(state, reference, members ?? new Set(audience.keys())))
      if (audience.has(id)) reached.add(id);
  reached.delete(state.me.id);
  return reached.size;
}

function idsOf(state: ChatState, reference: Reference, members: ReadonlySet<string>): Iterable<string> {
  if (reference.kind === "person") return [reference.id];
  if (reference.kind === "group") return state.groups.get(reference.id)?.userIds ?? [];
  if (reference.kind === "channel") return [];
  if (reference.who === "channel") return members;
  return [...members].filter((id) => state.people.get(id)?.status === "online");
}
