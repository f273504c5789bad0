import { placeName } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

/** Where something was, or will be, said. */
export function usePlaceName(channelId: string): string {
  return (
    useChatState((state) => placeName(state, channelId)) ?? "A conversation that you are not in any more"
  );
}
