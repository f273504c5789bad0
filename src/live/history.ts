import type { ApiClient } from "@/lib/api-client";
import type { MessagePage } from "@/lib/objects";
import { withEntry } from "./entries";
import { toReply } from "./failures";
import { settlePending } from "./outbox";
import type { ChatState, Timeline } from "./state";
import type { Store } from "./store";
import { appendPage, beginLoading, emptyTimeline, failLoading, fillWith, prependPage } from "./timeline";
import { withChannel } from "./with-channel";

type HistoryParts = {
  store: Store;
  api: ApiClient;
  /** A page is in its window. It has shown where the channel stands, or is behind what was known. */
  onPage: (channelId: string, version: number, kind: LoadKind) => void;
  onSignedOut: () => void;
};

export type LoadKind = NonNullable<Timeline["loading"]>;

type Load = {
  kind: LoadKind;
  query: { before?: number; after?: number; around?: number };
  place: (timeline: Timeline, page: MessagePage) => Timeline;
};

const pageSize = 50;

/** Pages of history, one load at a time in each channel. A load that starts a window over ends any other. */
export function createHistory({ store, api, onPage, onSignedOut }: HistoryParts) {
  /** By channel: the load whose answer is waited for. */
  const current = new Map<string, Load>();

  const timelineOf = (channelId: string) => store.getState().timelines.get(channelId);

  async function load(channelId: string, wanted: Load): Promise<void> {
    current.set(channelId, wanted);
    change(channelId, (timeline) => beginLoading(timeline, wanted.kind));
    try {
      const page = await api("GET /channels/:id/messages", {
        id: channelId,
        limit: pageSize,
        ...wanted.query,
      });
      if (!isAwaited(channelId, wanted)) return;
      store.update((state) => placePage(state, channelId, page, wanted.place));
      onPage(channelId, page.version, wanted.kind);
    } catch (error) {
      const reply = toReply(error);
      if (reply.code === "UNAUTHENTICATED") onSignedOut();
      if (isAwaited(channelId, wanted)) change(channelId, (timeline) => failLoading(timeline, reply));
    }
  }

  /** Not when the window was started over meanwhile, by another load or by a reset, or was dropped. */
  const isAwaited = (channelId: string, load: Load): boolean =>
    current.get(channelId) === load && timelineOf(channelId)?.loading === load.kind;

  function change(channelId: string, step: (timeline: Timeline) => Timeline): void {
    store.update((state) => changeTimeline(state, channelId, step));
  }

  function startOver(channelId: string, query: Load["query"]): void {
    store.update((state) => {
      const empty = emptyTimeline(state.channels.get(channelId)?.version ?? 0);
      return { ...state, timelines: withEntry(state.timelines, channelId, empty) };
    });
    void load(channelId, { kind: "initial", query, place: fillWith });
  }

  const loadNewest = (channelId: string) => startOver(channelId, {});

  return {
    loadNewest,

    loadBefore(channelId: string): void {
      const timeline = timelineOf(channelId);
      const [first] = timeline?.messages ?? [];
      if (!timeline || timeline.loading || !timeline.hasBefore) return;
      if (!first) loadNewest(channelId);
      else void load(channelId, { kind: "before", query: { before: first.seq }, place: prependPage });
    },

    loadAfter(channelId: string): void {
      const timeline = timelineOf(channelId);
      const last = timeline?.messages.at(-1);
      if (!timeline || timeline.loading || !timeline.hasAfter) return;
      if (!last) loadNewest(channelId);
      else void load(channelId, { kind: "after", query: { after: last.seq }, place: appendPage });
    },

    loadAround(channelId: string, seq: number): void {
      const messages = timelineOf(channelId)?.messages ?? [];
      const [first] = messages;
      const last = messages.at(-1);
      if (!first || !last || seq < first.seq || seq > last.seq) startOver(channelId, { around: seq });
    },

    jumpToNewest(channelId: string): void {
      if (timelineOf(channelId)?.hasAfter ?? true) loadNewest(channelId);
    },
  };
}

function placePage(state: ChatState, channelId: string, page: MessagePage, place: Load["place"]): ChatState {
  const next = changeTimeline(settlePending(state, page.messages), channelId, (timeline) =>
    place(timeline, page),
  );
  const channel = state.channels.get(channelId);
  // Whoever is not in the channel has no counts in it: nothing else has to reach the page's version.
  if (!channel || channel.joined || channel.version >= page.version) return next;
  return withChannel(next, { ...channel, version: page.version });
}

function changeTimeline(
  state: ChatState,
  channelId: string,
  step: (timeline: Timeline) => Timeline,
): ChatState {
  const timeline = state.timelines.get(channelId);
  return timeline ? { ...state, timelines: withEntry(state.timelines, channelId, step(timeline)) } : state;
}
