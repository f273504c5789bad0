import type { MessagePage } from "@/lib/objects";
import { toReply } from "./failures";
import { settlePending } from "./outbox";
import type { ChatState, Timeline } from "./state";
import type { Store } from "./store";
import { appendPage, beginLoading, failLoading, fillWith, prependPage } from "./timeline";
import { startWindow, type Windows } from "./windows";
import { withChannel } from "./with-channel";

type HistoryParts = {
  store: Store;
  windows: Windows;
  /** A page is in its window. It has shown where the channel stands, or is behind what was known. */
  onPage: (id: string, version: number, kind: LoadKind) => void;
  onSignedOut: () => void;
};

export type LoadKind = NonNullable<Timeline["loading"]>;

type Load = {
  kind: LoadKind;
  query: { before?: number; after?: number; around?: number };
  place: (timeline: Timeline, page: MessagePage) => Timeline;
};

const pageSize = 50;

/** Pages of history, one load at a time in each window. A load that starts a window over ends any other. */
export function createHistory({ store, windows, onPage, onSignedOut }: HistoryParts) {
  /** By window: the load whose answer is waited for. */
  const current = new Map<string, Load>();

  const timelineOf = (id: string) => windows.get(store.getState(), id);

  async function load(id: string, wanted: Load): Promise<void> {
    current.set(id, wanted);
    change(id, (timeline) => beginLoading(timeline, wanted.kind));
    try {
      const page = await windows.read(id, { limit: pageSize, ...wanted.query });
      if (!isAwaited(id, wanted)) return;
      store.update((state) => placePage(windows, state, id, page, wanted.place));
      onPage(id, page.version, wanted.kind);
    } catch (error) {
      const reply = toReply(error);
      if (reply.code === "UNAUTHENTICATED") onSignedOut();
      if (isAwaited(id, wanted)) change(id, (timeline) => failLoading(timeline, reply));
    }
  }

  /** Not when the window was started over meanwhile, by another load or by a reset, or was dropped. */
  const isAwaited = (id: string, load: Load): boolean =>
    current.get(id) === load && timelineOf(id)?.loading === load.kind;

  function change(id: string, step: (timeline: Timeline) => Timeline): void {
    store.update((state) => changeTimeline(windows, state, id, step));
  }

  function startOver(id: string, query: Load["query"]): void {
    store.update((state) => startWindow(windows, state, id));
    void load(id, { kind: "initial", query, place: fillWith });
  }

  const loadNewest = (id: string) => startOver(id, {});

  return {
    loadNewest,

    loadBefore(id: string): void {
      const timeline = timelineOf(id);
      const [first] = timeline?.messages ?? [];
      if (!timeline || timeline.loading || !timeline.hasBefore) return;
      if (!first) loadNewest(id);
      else void load(id, { kind: "before", query: { before: first.seq }, place: prependPage });
    },

    loadAfter(id: string): void {
      const timeline = timelineOf(id);
      const last = timeline?.messages.at(-1);
      if (!timeline || timeline.loading || !timeline.hasAfter) return;
      if (!last) loadNewest(id);
      else void load(id, { kind: "after", query: { after: last.seq }, place: appendPage });
    },

    loadAround(id: string, seq: number): void {
      const { messages = [], hasBefore = true } = timelineOf(id) ?? {};
      const [first] = messages;
      const last = messages.at(-1);
      // What stands at the upper edge is not to be seen in its place: nothing is known of what is above it.
      const isHeld = first && last && (hasBefore ? seq > first.seq : seq >= first.seq) && seq <= last.seq;
      if (!isHeld) startOver(id, { around: seq });
    },

    jumpToNewest(id: string): void {
      if (timelineOf(id)?.hasAfter ?? true) loadNewest(id);
    },
  };
}

function placePage(
  windows: Windows,
  state: ChatState,
  id: string,
  page: MessagePage,
  place: Load["place"],
): ChatState {
  const next = changeTimeline(windows, settlePending(state, page.messages), id, (timeline) =>
    place(timeline, page),
  );
  const channel = windows.channelOf(state, id);
  // Whoever is not in the channel has no counts in it: nothing else has to reach the page's version.
  if (!channel || channel.joined || channel.version >= page.version) return next;
  return withChannel(next, { ...channel, version: page.version });
}

function changeTimeline(
  windows: Windows,
  state: ChatState,
  id: string,
  step: (timeline: Timeline) => Timeline,
): ChatState {
  const timeline = windows.get(state, id);
  return timeline ? windows.set(state, id, step(timeline)) : state;
}
