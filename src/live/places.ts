import type { Channel, Place } from "@/lib/objects";
import type { Events, ReadUpdate } from "@/lib/socket-events";
import type { ChatState } from "./state";
import { withChannel } from "./with-channel";

/** How far the others have come in direct conversations. Pure. */

/** Somebody else has read so far, or does not show it any more. */
export function placeOther(state: ChatState, { channelId, userId, ...read }: ReadUpdate): ChatState {
  const { lastReadSeq, lastReadAt = null } = read;
  return withPlace(state, channelId, userId, (place) => ({ ...place, lastReadSeq, lastReadAt }));
}

/** What was written so far has reached one of somebody else's devices. */
export function deliverTo(
  state: ChatState,
  { channelId, userId, deliveredSeq }: Events["delivery:update"],
): ChatState {
  return withPlace(state, channelId, userId, (place) => ({
    ...place,
    deliveredSeq: Math.max(place.deliveredSeq, deliveredSeq),
  }));
}

function withPlace(
  state: ChatState,
  channelId: string,
  userId: string,
  change: (place: Place) => Place,
): ChatState {
  const channel = state.channels.get(channelId);
  if (!channel?.places || userId === state.me.id) return state;
  const known = channel.places.find((place) => place.userId === userId);
  const place = change(known ?? { userId, lastReadSeq: 0, lastReadAt: null, deliveredSeq: 0 });
  const others = withoutPlace(channel, userId);
  const isSaying = place.lastReadAt !== null || place.deliveredSeq > 0;
  // In the server's order, by id.
  const places = isSaying ? [...others, place].sort((a, b) => (a.userId < b.userId ? -1 : 1)) : others;
  return withChannel(state, { ...channel, places });
}

/** The places of the others without somebody's. */
export const withoutPlace = ({ places = [] }: Channel, userId: string): Place[] =>
  places.filter((place) => place.userId !== userId);
