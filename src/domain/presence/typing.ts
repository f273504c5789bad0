import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { type ChannelRef, publish } from "../publisher";

/** The connection on which somebody types. */
export type TypingConnection = {
  id: string;
  /** Whether it hears the channel as a member's. */
  isIn(channel: ChannelRef): boolean;
};

type Typing = { userId: string; channel: ChannelRef; threadId: string | null; toldAt: number };

/** Others hear of one who goes on typing once a second, whatever the client says; a little less, for clocks. */
const tellEveryMs = 900;

/** By connection: where somebody is typing on it, by thread or channel. */
const typingOn = new Map<string, Map<string, Typing>>();

/**
 * Tells a channel that the actor is (no longer) typing, in it or in one of its threads. Volatile: nothing
 * is stored, and receivers forget it by themselves.
 *
 * Whether one may write is asked when one begins. While one goes on, the connection's rooms know: whoever
 * is taken out of the channel is out of its room at once.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function setTyping(
  actor: Actor,
  connection: TypingConnection,
  { channelId, threadId = null }: { channelId: string; threadId?: string | null | undefined },
  typing: boolean,
): Promise<void> {
  const place = threadId ?? channelId;
  const known = typingOn.get(connection.id)?.get(place);
  const isKnown = known?.channel.id === channelId && connection.isIn(known.channel);
  // Out of the channel since: the others know that they have left.
  if (known && !isKnown) typingOn.get(connection.id)?.delete(place);
  const channel = isKnown ? known.channel : await accessChannel(actor, channelId, "post");
  if (!typing) return forget(connection.id, place);

  const now = performance.now();
  if (isKnown && now - known.toldAt < tellEveryMs) return;
  const entry = { userId: actor.userId, channel, threadId, toldAt: now };
  // It may have gone while the channel was looked up: nobody would end it then.
  if (!connection.isIn(channel)) return;
  const places = typingOn.get(connection.id) ?? new Map<string, Typing>();
  typingOn.set(connection.id, places.set(place, entry));
  tell(entry, true);
}

/** The connection is gone: who typed on it has stopped. */
export function endTyping(connectionId: string): void {
  for (const place of [...(typingOn.get(connectionId)?.keys() ?? [])]) forget(connectionId, place);
}

function forget(connectionId: string, place: string): void {
  const places = typingOn.get(connectionId);
  const entry = places?.get(place);
  if (!places || !entry) return;
  places.delete(place);
  if (places.size === 0) typingOn.delete(connectionId);
  tell(entry, false);
}

function tell({ userId, channel, threadId }: Typing, typing: boolean): void {
  publish.emit({ channel, exceptUsers: [userId] }, "typing:update", {
    ...{ channelId: channel.id, threadId, userId, typing },
  });
}
