import type { Channel } from "@/lib/objects";
import type { ChannelFacts, Events } from "@/lib/socket-events";
import { withEntry, withoutEntry } from "./entries";
import { withoutPlace } from "./places";
import type { ChatState } from "./state";
import { ofChannels } from "./thread-windows";
import { forgetTypist } from "./typists";
import { withChannel } from "./with-channel";

/** The channels one is in or may look into, and how one comes in and goes out. Pure. */

/**
 * Takes over a channel as the server saw it. An answer that was overtaken by newer changes tells the
 * channel's facts but not its numbers; to whoever has just come in, everything is new.
 */
export function putChannel(state: ChatState, channel: Channel): ChatState {
  if (channel.workspaceId !== state.workspace.id) return state;
  const known = state.channels.get(channel.id);
  if (!known || known.joined !== channel.joined || known.version <= channel.version)
    return withChannel(state, channel);
  const { version, lastReadSeq, unreadCount, mentionCount, lastMessageAt, lastMessage } = known;
  const numbers = { version, lastReadSeq, unreadCount, mentionCount };
  return withChannel(state, { ...channel, ...numbers, lastMessageAt, lastMessage });
}

/** What changed for everybody. A public channel that was not known is one to browse, from its beginning. */
export function putFacts(state: ChatState, facts: ChannelFacts): ChatState {
  if (facts.workspaceId !== state.workspace.id) return state;
  const known = state.channels.get(facts.id);
  if (known) return withChannel(state, { ...known, ...facts });
  return facts.kind === "public" ? withChannel(state, { ...facts, ...unread }) : state;
}

/** The place of somebody who is not in a channel, or as good as. */
const outside = {
  lastReadSeq: 0,
  unreadCount: 0,
  mentionCount: 0,
  joined: false,
  notify: null,
  isMuted: false,
};
const unread = { ...outside, version: 0, lastMessageAt: null, lastMessage: null };

/** What one wants to be told of in a channel, chosen in any of one's tabs. */
export function putMembership(
  state: ChatState,
  { channelId, notify, isMuted }: Events["membership:updated"],
): ChatState {
  const known = state.channels.get(channelId);
  return known ? withChannel(state, { ...known, notify, isMuted }) : state;
}

/** One is not in the channel any more. A public one can still be looked into, unless one is a guest. */
export function leaveChannel(state: ChatState, channelId: string): ChatState {
  const known = state.channels.get(channelId);
  if (known?.kind !== "public" || state.workspace.role === "guest") return dropChannel(state, channelId);
  return withChannel(state, { ...known, ...outside });
}

/** The channel does not exist for the reader, and neither does what was held of it. */
export function dropChannel(state: ChatState, channelId: string): ChatState {
  if (!state.channels.has(channelId)) return state;
  return {
    ...state,
    channels: withoutEntry(state.channels, channelId),
    timelines: withoutEntry(state.timelines, channelId),
    members: withoutEntry(state.members, channelId),
    typing: withoutEntry(state.typing, channelId),
    threadPlaces: ofChannels(state.threadPlaces, (id) => id !== channelId),
    threads: ofChannels(state.threads, (id) => id !== channelId),
  };
}

/** A direct channel lists its people; of another, the list may have been asked for. */
export function putMember(state: ChatState, channelId: string, userId: string, isIn: boolean): ChatState {
  const channel = state.channels.get(channelId);
  const present = isIn ? state : forgetTypist(state, { channelId, threadId: null }, userId);
  const next = channel?.memberIds
    ? withChannel(present, {
        ...channel,
        memberIds: withMember(channel.memberIds, userId, isIn).sort(),
        places: withoutPlace(channel, userId),
      })
    : present;
  const held = next.members.get(channelId);
  if (!held || held.includes(userId) === isIn) return next;
  return { ...next, members: withEntry(next.members, channelId, withMember(held, userId, isIn)) };
}

function withMember(ids: readonly string[], userId: string, isIn: boolean): string[] {
  const rest = ids.filter((id) => id !== userId);
  return isIn ? [...rest, userId] : rest;
}
