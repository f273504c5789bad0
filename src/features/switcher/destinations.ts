import type { Channel, Person } from "@/lib/objects";
import { channelTitle, directPeople, workspacePeople } from "@/live/selectors";
import type { ChatState } from "@/live/state";
import { rankName } from "./rank";

/** Where one can go: a conversation, or a person to whom one has not written yet. */
export type Destination = {
  key: string;
  title: string;
  channel: Channel | null;
  /** The one whom it is with; null of channels and of several people. */
  person: Person | null;
  /** Of several people: how many the others are. */
  others: number;
  isUnread: boolean;
  /** What is meant for the reader. */
  count: number;
};

const shown = 10;
const nearMiss = 5;

/**
 * What fits, the best first. With nothing typed: what is unread, what is meant for the reader before the rest,
 * then where they were lately.
 *
 * @param recent channel ids, the latest first
 */
export function findDestinations(
  state: ChatState,
  query: string,
  recent: readonly string[],
  activeChannelId: string | null,
): Destination[] {
  const wanted = query.trim().replace(/^[#@]/, "");
  const all = [...conversations(state), ...unwrittenPeople(state)];
  const recency = new Map(recent.map((id, index) => [id, index]));
  const age = ({ channel }: Destination) => recency.get(channel?.id ?? "") ?? recent.length;
  if (wanted === "")
    return all
      .filter(({ channel }) => channel?.joined && channel.id !== activeChannelId)
      .sort((a, b) => urgency(b) - urgency(a) || age(a) - age(b) || byActivity(a, b))
      .slice(0, shown);

  const only = query.trim().startsWith("#") ? isChannel : query.trim().startsWith("@") ? isPerson : always;
  const ranked = all.filter(only).flatMap((destination) => {
    const rank = rankName(destination.title, wanted);
    return rank === null
      ? []
      : [{ destination, rank: rank + handicap(destination) - bonus(age(destination)) }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ destination }) => destination);

  function bonus(place: number): number {
    return place < nearMiss ? 0.5 : 0;
  }
}

const always = () => true;
const isChannel = ({ channel }: Destination) => channel !== null && channel.kind !== "direct";
const isPerson = ({ channel }: Destination) => channel === null || channel.kind === "direct";

const urgency = ({ count, isUnread }: Destination) => (count > 0 ? 2 : isUnread ? 1 : 0);
const byActivity = (a: Destination, b: Destination) =>
  (b.channel?.lastMessageAt ?? "") < (a.channel?.lastMessageAt ?? "") ? -1 : 1;

/** What one is not in, or is kept for later reading only, is meant less often. */
function handicap({ channel, others }: Destination): number {
  if (channel?.archivedAt) return 3;
  return channel && !channel.joined ? 1 : others > 1 ? 0.5 : 0;
}

function conversations(state: ChatState): Destination[] {
  return [...state.channels.values()].map((channel) => {
    const people = channel.kind === "direct" ? directPeople(state, channel) : [];
    const isQuiet = channel.isMuted || !channel.joined;
    return {
      key: channel.id,
      title: channelTitle(state, channel),
      channel,
      person: people.length === 1 ? (people[0] ?? null) : null,
      others: people.length,
      isUnread: !isQuiet && channel.unreadCount > 0,
      count: isQuiet ? 0 : channel.kind === "direct" ? channel.unreadCount : channel.mentionCount,
    };
  });
}

/** Whom one has no direct conversation with; the other ones are found by that. */
function unwrittenPeople(state: ChatState): Destination[] {
  const written = new Set<string>();
  for (const { kind, memberIds = [] } of state.channels.values())
    if (kind === "direct" && memberIds.length === 2) for (const id of memberIds) written.add(id);
  return workspacePeople(state)
    .filter(({ id }) => id !== state.me.id && !written.has(id))
    .map((person) => ({
      ...{ key: person.id, title: person.name, channel: null, person },
      ...{ others: 1, isUnread: false, count: 0 },
    }));
}
