import type { ApiClient } from "@/lib/api-client";
import type { Channel, MessagePage } from "@/lib/objects";
import { withEntry } from "./entries";
import type { ChatState, Timeline } from "./state";
import { emptyTimeline } from "./timeline";

export type PageQuery = { before?: number; after?: number; around?: number; limit: number };

/** Windows of one kind, by id: where they are held, and where their pages come from. */
export type Windows = {
  get(state: ChatState, id: string): Timeline | undefined;
  set(state: ChatState, id: string, window: Timeline): ChatState;
  /** The channel whose stream the window follows. */
  channelOf(state: ChatState, id: string): Channel | undefined;
  read(id: string, query: PageQuery): Promise<MessagePage>;
};

/** Those on the main timelines of channels. */
export const channelWindows = (api: ApiClient): Windows => ({
  get: (state, id) => state.timelines.get(id),
  set: (state, id, window) => ({ ...state, timelines: withEntry(state.timelines, id, window) }),
  channelOf: (state, id) => state.channels.get(id),
  read: (id, query) => api("GET /channels/:id/messages", { id, ...query }),
});

/** A window that is started over, from where its channel stands. */
export const startWindow = (windows: Windows, state: ChatState, id: string): ChatState =>
  windows.set(state, id, emptyTimeline(windows.channelOf(state, id)?.version ?? 0));
