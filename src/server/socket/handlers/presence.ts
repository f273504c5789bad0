import { setPresent } from "@/domain/presence/presence";
import { setTyping } from "@/domain/presence/typing";
import type { Handlers } from "./handler";

export const presence: Handlers<"typing:start" | "typing:stop" | "presence:setActive" | "presence:setAway"> =
  {
    "typing:start": async ({ actor }, { channelId, threadId }) => {
      await setTyping(actor, channelId, threadId ?? null, true);
      return {};
    },
    "typing:stop": async ({ actor }, { channelId, threadId }) => {
      await setTyping(actor, channelId, threadId ?? null, false);
      return {};
    },
    "presence:setActive": async ({ actor, socket }) => {
      setPresent(actor.userId, socket.id, "active");
      return {};
    },
    "presence:setAway": async ({ actor, socket }) => {
      setPresent(actor.userId, socket.id, "idle");
      return {};
    },
  };
