import { markRead, markUnread } from "@/domain/channels/read-state";
import type { Handlers } from "./handler";

export const reading: Handlers<"channel:read" | "channel:markUnread"> = {
  "channel:read": ({ actor }, { channelId, seq }) => markRead(actor, channelId, seq),
  "channel:markUnread": ({ actor }, { channelId, seq }) => markUnread(actor, channelId, seq),
};
