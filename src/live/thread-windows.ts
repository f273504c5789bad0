import type { Message } from "@/lib/objects";
import { withEntry } from "./entries";
import { settles } from "./outbox";
import type { ChatState, ThreadWindow } from "./state";
import { mergeMessages } from "./timeline";

/** The threads that are open: windows on a part of their channel's stream. Pure. */

/** Puts messages of a channel into the windows on its threads. */
export function mergeReplies(state: ChatState, channelId: string, messages: readonly Message[]): ChatState {
  let { threads } = state;
  for (const window of threads.values()) {
    if (window.channelId !== channelId) continue;
    // As on the main timeline: what waits for its first page shows pending rows only.
    const shown =
      window.loading === "initial" ? messages.filter((message) => settles(state, message)) : messages;
    const merged = mergeMessages(window, shown, ({ threadId }) => threadId === window.threadId);
    const root = newer(window.root, messages);
    threads = withEntry(threads, window.threadId, root === window.root ? merged : { ...merged, root });
  }
  return threads === state.threads ? state : { ...state, threads };
}

function newer(root: Message | null, messages: readonly Message[]): Message | null {
  return root && (messages.findLast(({ id, version }) => id === root.id && version > root.version) ?? root);
}

/** The channel's changes are known up to `version`, without a hole. */
export function reachInThreads(state: ChatState, channelId: string, version: number): ChatState["threads"] {
  let { threads } = state;
  for (const window of threads.values())
    if (window.channelId === channelId && window.version < version)
      threads = withEntry(threads, window.threadId, { ...window, version });
  return threads;
}

/** What is of those channels. */
export const ofChannels = <Entry extends { channelId: string }>(
  entries: ReadonlyMap<string, Entry>,
  isKept: (channelId: string) => boolean,
): ReadonlyMap<string, Entry> =>
  [...entries.values()].every(({ channelId }) => isKept(channelId))
    ? entries
    : new Map([...entries].filter(([, { channelId }]) => isKept(channelId)));

/** How far all windows on threads of a channel are known; `version` when there is none. */
export function threadsReach({ threads }: ChatState, channelId: string, version: number): number {
  let reach = version;
  for (const window of threads.values())
    if (window.channelId === channelId) reach = Math.min(reach, window.version);
  return reach;
}

export const withWindow = (state: ChatState, window: ThreadWindow): ChatState => ({
  ...state,
  threads: withEntry(state.threads, window.threadId, window),
});
