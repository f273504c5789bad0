import { setPresent } from "@/domain/presence/presence";
import { setAway } from "@/domain/presence/set-away";
import { setTyping, type TypingConnection } from "@/domain/presence/typing";
import { roomOfChannel } from "../room-names";
import type { ParleySocket } from "../types";
import type { Handlers } from "./handler";

export const presence: Handlers<"typing:start" | "typing:stop" | "presence:setActive" | "presence:setAway"> =
  {
    "typing:start": async ({ actor, socket }, place) => {
      await setTyping(actor, connectionOf(socket), place, true);
      return {};
    },
    "typing:stop": async ({ actor, socket }, place) => {
      await setTyping(actor, connectionOf(socket), place, false);
      return {};
    },
    "presence:setActive": async ({ actor, socket }, input) => {
      if (input?.byHand) await setAway(actor, false);
      else note(socket, "active");
      return {};
    },
    "presence:setAway": async ({ actor, socket }, input) => {
      if (input?.byHand) await setAway(actor, true);
      else note(socket, "idle");
      return {};
    },
  };

function note({ id, connected, data }: ParleySocket, state: "active" | "idle"): void {
  // It may have gone while its command waited; nobody would take it back then.
  if (connected) setPresent(data.userId, id, state);
}

/** Whoever only watches a channel is in its room, too, and no member. */
const connectionOf = ({ id, rooms, data }: ParleySocket): TypingConnection => ({
  id,
  isIn: (channel) => rooms.has(roomOfChannel(channel)) && !data.watching.has(channel.id),
});
