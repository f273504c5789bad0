import { channelTitle } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

/** Where something was, or will be, said. */
export function usePlaceName(channelId: string): string {
  return useChatState((state) => {
    const channel = state.channels.get(channelId);
    if (!channel) return "A conversation that you are not in any more";
    return channel.kind === "direct" ? channelTitle(state, channel) : `#${channel.name}`;
  });
}
