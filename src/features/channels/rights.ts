import type { Channel } from "@/lib/objects";
import { canPost } from "@/live/selectors";
import type { ChatState } from "@/live/state";

/** As the server decides (domain/access.ts); here it keeps away what would be refused. */
export const mayAddPeople = (state: ChatState, channel: Channel) =>
  channel.kind !== "direct" && canPost(channel) && state.workspace.role !== "guest";
