import type { Account, MessagePage, Snapshot } from "@/lib/objects";
import { byName } from "./emojis";
import { keepIfEqual } from "./entries";
import { ownThingsOf } from "./own-things";
import type { ChatState } from "./state";
import { placesOf } from "./thread-places";
import { ofChannels } from "./thread-windows";
import { fromPage } from "./timeline";

/** What the client starts with: a workspace as the page brought it, nothing connected. */
export function firstState(
  me: Account,
  snapshot: Snapshot,
  opened?: { channelId: string; page: MessagePage },
): ChatState {
  return {
    me,
    workspace: snapshot.workspace,
    hasLeft: false,
    channels: byId(snapshot.channels),
    people: byId([...snapshot.people, ...snapshot.formerPeople]),
    formerIds: new Set(snapshot.formerPeople.map(({ id }) => id)),
    groups: byId(snapshot.groups),
    emojis: byName(snapshot.emojis),
    members: new Map(),
    timelines: new Map(opened ? [[opened.channelId, fromPage(opened.page)]] : []),
    outbox: [],
    typing: new Map(),
    connection: { status: "connecting", since: 0 },
    unreadNotifications: snapshot.unreadNotifications,
    notifications: null,
    threadPlaces: placesOf(snapshot.unreadThreads),
    threads: new Map(),
    ...ownThingsOf(snapshot),
  };
}

/**
 * Puts a fresh snapshot in the place of what was known of workspace, channels and people. Windows on
 * history stay as they are, each with the version that it has reached.
 *
 * The rule that makes it exact (`refresh.ts` follows it): a snapshot is the ground, not an addition. A
 * channel's numbers belong to the version that they came with, whether that is ahead of what was held
 * or behind it. Whatever was learned while the snapshot was on its way is applied on top once more; what
 * the snapshot's versions account for already is then not counted, the rest is. So
 * snapshot + what came since = a fresh snapshot, without a comparison anywhere.
 */
export function layGround(state: ChatState, snapshot: Snapshot): ChatState {
  const { channels, people, formerPeople, groups } = snapshot;
  const own = people.find(({ id }) => id === state.me.id);
  const known = new Set(channels.map(({ id }) => id));
  return {
    ...state,
    me: own ? { ...state.me, name: own.name, image: own.image } : state.me,
    workspace: snapshot.workspace,
    hasLeft: false,
    channels: replaced(state.channels, channels),
    people: replaced(state.people, [...people, ...formerPeople]),
    formerIds: new Set(formerPeople.map(({ id }) => id)),
    groups: replaced(state.groups, groups),
    emojis: byName(snapshot.emojis, state.emojis),
    timelines: new Map([...state.timelines].filter(([channelId]) => known.has(channelId))),
    threadPlaces: placesOf(snapshot.unreadThreads, state.threadPlaces),
    threads: ofChannels(state.threads, (id) => known.has(id)),
    unreadNotifications: snapshot.unreadNotifications,
    ...ownThingsOf(snapshot, state),
  };
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** What is the same as before stays the same object, so that a refresh draws nothing again. */
function replaced<Entry extends { id: string }>(
  held: ReadonlyMap<string, Entry>,
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return byId(entries.map((entry) => keepIfEqual(held.get(entry.id), entry)));
}
