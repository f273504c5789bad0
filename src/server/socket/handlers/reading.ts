import { markRead, markUnread } from "@/domain/channels/read-state";
import { readWorkspace } from "@/domain/channels/read-workspace";
import { markDelivered } from "@/domain/channels/receipts";
import type { Handlers } from "./handler";

export const reading: Handlers<
  "channel:read" | "channel:markUnread" | "channel:delivered" | "workspace:read"
> = {
  "channel:read": ({ actor }, { channelId, seq }) => markRead(actor, channelId, seq),
  "channel:markUnread": ({ actor }, { channelId, seq }) => markUnread(actor, channelId, seq),
  "channel:delivered": async ({ actor }, { channelId, seq }) => ({
    deliveredSeq: await markDelivered(actor, channelId, seq),
  }),
  "workspace:read": ({ actor }, { workspaceId, places }) => readWorkspace(actor, workspaceId, places),
};
