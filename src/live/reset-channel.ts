import type { Message } from "@/lib/objects";
import { withEntry } from "./entries";
import { settlePending } from "./outbox";
import type { ChatState } from "./state";
import { ofChannels } from "./thread-windows";
import { fromPage } from "./timeline";
import { withChannel } from "./with-channel";

/**
 * Too much has changed to be told: what was held of the channel is void, the newest page takes its
 * place. The counts stay as they were, for want of better, until the next snapshot.
 */
export function resetChannel(
  state: ChatState,
  channelId: string,
  { version, messages }: { version: number; messages: readonly Message[] },
): ChatState {
  const channel = state.channels.get(channelId);
  if (!channel) return state;
  // Downwards, too: a server that was restored from a backup counts from an earlier version.
  const next = settlePending(
    // Open threads are asked for again by who shows them.
    {
      ...withChannel(state, { ...channel, version }),
      threads: ofChannels(state.threads, (id) => id !== channelId),
    },
    messages,
  );
  if (!next.timelines.has(channelId)) return next;
  const page = { messages: [...messages], hasBefore: messages.length > 0, hasAfter: false, version };
  return { ...next, timelines: withEntry(next.timelines, channelId, fromPage(page)) };
}
