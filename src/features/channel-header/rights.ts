import type { Channel } from "@/lib/objects";
import { isAdmin } from "@/live/selectors";
import type { ChatState } from "@/live/state";

/** Everyone stays in general, and a direct conversation keeps its people. */
export const mayLeave = (channel: Channel) =>
  channel.joined && !channel.isGeneral && channel.kind !== "direct";

export const mayArchive = (state: ChatState, channel: Channel) => !channel.isGeneral && isAdmin(state);
