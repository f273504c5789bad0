import type { OwnStatus, Person } from "@/lib/objects";
import type { PresenceChange } from "@/lib/socket-events";
import { keepIfEqual, withEntry } from "./entries";
import { leaveGroups } from "./groups";
import type { ChatState } from "./state";

/** Who is in the workspace, oneself included, and whether they are there. Pure. */

export function putPerson(state: ChatState, person: Person): ChatState {
  const { id, name, image, role } = person;
  const people = withEntry(state.people, id, keepIfEqual(state.people.get(id), person));
  const next = { ...state, people, formerIds: without(state.formerIds, id) };
  if (id !== state.me.id) return next;
  return { ...next, me: { ...state.me, name, image }, workspace: { ...state.workspace, role } };
}

/** They stay known by name: what they wrote is still there. */
export function removePerson(state: ChatState, userId: string): ChatState {
  const person = state.people.get(userId);
  if (!person || state.formerIds.has(userId)) return state;
  return {
    ...leaveGroups(state, userId),
    people: withEntry(state.people, userId, {
      ...person,
      ...{ status: "offline" as const, customStatus: null, dndUntil: null },
    }),
    formerIds: new Set(state.formerIds).add(userId),
  };
}

export function applyPresence(state: ChatState, changes: readonly PresenceChange[]): ChatState {
  const people = new Map(state.people);
  for (const { userId, status, lastActiveAt } of changes) {
    const person = people.get(userId);
    if (!person) continue;
    // When somebody was last there is stored on their way out, and only then.
    const seen = status === "offline" ? (lastActiveAt ?? person.lastActiveAt) : person.lastActiveAt;
    people.set(userId, { ...person, status, lastActiveAt: seen });
  }
  return { ...state, people };
}

/** What one says of oneself, before the others hear of it. */
export function sayOfOneself(state: ChatState, said: Partial<OwnStatus>): ChatState {
  const own = state.people.get(state.me.id);
  return own ? { ...state, people: withEntry(state.people, own.id, { ...own, ...said }) } : state;
}

/**
 * What people said of themselves is nothing any more once its time is over.
 *
 * @param now milliseconds since the epoch
 */
export function withoutPast(state: ChatState, now: number): ChatState {
  const isPast = (until: string | null | undefined) => Boolean(until && Date.parse(until) <= now);
  let { people } = state;
  for (const person of people.values()) {
    const customStatus = isPast(person.customStatus?.until) ? null : person.customStatus;
    const dndUntil = isPast(person.dndUntil) ? null : person.dndUntil;
    if (customStatus !== person.customStatus || dndUntil !== person.dndUntil)
      people = withEntry(people, person.id, { ...person, customStatus, dndUntil });
  }
  return people === state.people ? state : { ...state, people };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : ids;
}
