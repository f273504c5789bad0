import { foldText } from "@/lib/fold-text";
import type { Channel } from "@/lib/objects";
import type { ChatState } from "./state";

const choiceLimit = 20;

/** Channels that one may mean with what was typed after a #: one's own first, then those whose name begins so. */
export function channelChoices(state: ChatState, query: string): Channel[] {
  const wanted = foldText(query);
  const ranked = [...state.channels.values()].flatMap((channel) => {
    if (channel.kind === "direct" || channel.archivedAt || !channel.name) return [];
    const at = foldText(channel.name).indexOf(wanted);
    return at < 0 ? [] : [{ channel, name: channel.name, rank: (channel.joined ? 0 : 2) + (at > 0 ? 1 : 0) }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, choiceLimit)
    .map(({ channel }) => channel);
}
