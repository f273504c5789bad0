import { watchChannel } from "@/domain/channels/watch";
import { roomOfChannel } from "../room-names";
import { askAnew } from "../rooms";
import { beginTelling } from "../told";
import type { Handlers } from "./handler";

/** Watching a public channel without being in it: while it is open on screen. */
export const watching: Handlers<"room:join" | "room:leave"> = {
  "room:join": async ({ actor, socket }, { channelId }) => {
    const channel = await askAnew(actor.userId, () => watchChannel(actor, channelId));
    if (!channel.joined) socket.data.watching.set(channelId, channel.workspaceId);
    beginTelling(channel, channel.version);
    await socket.join(roomOfChannel(channel));
    return {};
  },
  "room:leave": async ({ socket }, { channelId }) => {
    // Of a channel that they are in, membership decides, not this.
    if (!socket.data.watching.delete(channelId)) return {};
    await socket.leave(roomOfChannel({ id: channelId, kind: "public" }));
    return {};
  },
};
