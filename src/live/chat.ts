import type { ChatSocket } from "@/lib/socket-client";
import { applyMessages } from "./apply-changes";
import { attendPage } from "./attend-page";
import { createBoundedWindows } from "./bounded-windows";
import { createChannelCommands } from "./channel-commands";
import type { Chat, ChatOptions } from "./chat-commands";
import { createConnection } from "./connection";
import { createDeliveries } from "./deliveries";
import { dispatch } from "./dispatch";
import { createDraftSync } from "./draft-sync";
import { createEmojiCommands } from "./emoji-commands";
import { createExpiry } from "./expiry";
import { createHistory, type LoadKind } from "./history";
import { createKeeping } from "./keeping";
import { createThreadLoader } from "./load-threads";
import { createMembers } from "./members";
import { createNotifications } from "./notifications";
import { createOpenChannels } from "./open-channels";
import { createHttpWay } from "./over-http";
import { createSocketWay } from "./over-socket";
import { createOwnStatus } from "./own-status";
import { browserParts, type ChatParts } from "./parts";
import { paceMs } from "./polling";
import { createPresence } from "./presence";
import { createReactions } from "./reactions";
import { createReads } from "./reads";
import { createRefresh } from "./refresh";
import { createSendQueue } from "./send-queue";
import { firstState } from "./snapshot";
import { createStore, type Store } from "./store";
import { createStream, type Stream } from "./stream";
import { createSync, type Sync } from "./sync";
import { createTransport } from "./transport";
import { createTyping } from "./typing";
import { channelWindows } from "./windows";

/** The client's state of one workspace, and all that keeps it true. */
export function createChat(
  { me, snapshot, opened }: ChatOptions,
  parts: ChatParts = browserParts,
  store: Store = createStore(firstState(me, snapshot, opened)),
): Chat {
  const { api, clock, page } = parts;
  let socket: ChatSocket | null = null;
  const overSocket = createSocketWay(
    () => socket,
    () => connection.doubt(),
  );
  const transport = createTransport({
    store,
    isConnected: () => socket?.connected ?? false,
    overSocket,
    overHttp: createHttpWay(api, clock, () =>
      socket?.connected ? undefined : { nextInMs: paceMs(page), isIdle: presence.isIdle() },
    ),
  });
  const connection = createConnection({
    store,
    clock,
    page,
    socket: () => socket,
    probe: overSocket.probe,
    poll: () => sync.poll(),
    refresh: () => refresh.request(),
    onReached,
  });
  const onSignedOut = connection.signOut;

  const stream: Stream = createStream({
    store,
    clock,
    ask,
    onCountLost: () => refresh.request(),
  });
  const sync: Sync = createSync({
    store,
    transport,
    clock,
    receive: stream.receive,
    onReset: () => refresh.request(),
    onSignedOut,
  });
  const refresh = createRefresh({
    store,
    api,
    clock,
    isOpen: transport.isOpen,
    onGround: ({ channels }) => {
      for (const { id, version } of channels) stream.expect(id, version);
      members.reload();
    },
    onSignedOut,
  });
  const members = createMembers({ store, api, onSignedOut });
  const history = createHistory({
    store,
    windows: channelWindows(api),
    onPage,
    onSignedOut,
  });
  const windows = createBoundedWindows(store, clock);
  const channels = createOpenChannels({ store, transport, loadNewest: history.loadNewest, ask });
  const storage = parts.outboxStorage(me.id, snapshot.workspace.id);
  const queue = createSendQueue({ store, transport, clock, storage, onSignedOut });
  const reads = createReads({
    store,
    transport,
    clock,
    onPlaced: stream.expect,
    onRefused: refresh.request,
  });
  const { heard, heardRead, reload, ...notifications } = createNotifications({ store, api });
  const { react } = createReactions({ store, transport });
  const drafts = createDraftSync({ store, api, clock, isOpen: transport.isOpen });
  const typing = createTyping({ store, transport, clock });
  const presence = createPresence({ transport, clock, page });
  const deliveries = createDeliveries({ store, transport, clock });

  function ask(channelId: string): void {
    sync.request([channelId]);
  }

  /** A page of the channel is in its window, read when the channel stood at `version`. */
  function onPage(channelId: string, version: number, kind: LoadKind): void {
    windows.loaded(channelId, kind);
    follow(channelId, version);
  }

  function follow(channelId: string, version: number): void {
    const channel = store.getState().channels.get(channelId);
    // Without being in it one hears of it from some moment on: what came before that is asked for.
    if (channel?.joined === false) ask(channelId);
    else stream.expect(channelId, Math.max(version, channel?.version ?? 0));
  }

  const { threads, heardThread, jumpToNewestReply } = createThreadLoader({
    ...{ store, api, after: clock.after, onPage: follow, bounded: windows, onSignedOut },
  });

  function onReached(): void {
    queue.resume();
    reads.flush();
    drafts.flush();
    reload();
    channels.connected();
    presence.connected();
    deliveries.connected();
    // Of channels without a window only the numbers are held, and the snapshot brings those.
    sync.request(store.getState().timelines.keys());
    refresh.request();
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    isSettled: () => reads.isSettled() && store.getState().outbox.every(({ status }) => status !== "waiting"),

    start() {
      const stops = [
        queue.start(),
        channels.start(),
        windows.start(),
        presence.start(),
        deliveries.start(),
        createExpiry({ store, clock }).start(),
        attendPage(page, clock, {
          onLeave: () => {
            reads.flush();
            drafts.flush();
          },
          onReturn: connection.woken,
          onWake: () => {
            void connection.doubt();
            sync.requestAll();
            queue.resume();
          },
        }),
      ];
      let isOver = false;
      const listen = (found: ChatSocket | null) => {
        if (isOver || !found) return;
        socket = found;
        stops.push(
          dispatch(socket, {
            ...{ store, stream, sync, refresh, members, reads, typing, connection },
            threads: { heard: heardThread },
            notifications: { heard, heardRead },
          }),
        );
      };
      const found = parts.socket();
      if (found instanceof Promise) {
        stops.push(connection.start(true));
        void found.then(listen).then(connection.opened);
      } else {
        listen(found);
        stops.push(connection.start());
      }
      return () => {
        isOver = true;
        for (const stop of stops) stop();
      };
    },

    send(channelId, text, threadId = null, files = [], alsoToChannel = false) {
      if (text.trim() === "" && files.length === 0) return;
      typing.stop(channelId, threadId);
      queue.send(channelId, text, threadId, files, alsoToChannel);
      const timeline = store.getState().timelines.get(channelId);
      if (threadId) jumpToNewestReply(threadId);
      else if (timeline?.hasAfter && timeline.loading !== "initial") history.jumpToNewest(channelId);
    },
    retry: queue.retry,
    discard: queue.discard,

    react,
    async edit(messageId, text) {
      const { message } = await transport.request("message:edit", { messageId, text });
      store.update((state) => applyMessages(state, message.channelId, [message]));
    },
    async removePreview(messageId, url) {
      const { message } = await api("DELETE /messages/:id/previews", { id: messageId, url });
      store.update((state) => applyMessages(state, message.channelId, [message]));
    },
    async remove(messageId) {
      const { message } = await transport.request("message:delete", { messageId });
      store.update((state) => applyMessages(state, message.channelId, [message]));
    },

    openChannel: channels.openChannel,
    closeChannel: channels.closeChannel,
    loadBefore: history.loadBefore,
    loadAfter: history.loadAfter,
    loadAround: history.loadAround,
    jumpToNewest: history.jumpToNewest,

    threads,

    loadMembers: members.load,

    markRead(channelId, seq) {
      windows.seen(channelId, seq);
      reads.markRead(channelId, seq);
    },
    markUnread: reads.markUnread,
    markAllRead: reads.markAllRead,
    typing: (channelId, on, threadId) =>
      on ? typing.start(channelId, threadId) : typing.stop(channelId, threadId),

    writeDraft: drafts.write,
    discardDraft: drafts.discard,
    ...createKeeping({ store, api, transport }),
    ...notifications,
    ...createChannelCommands({ store, api, ask, refresh: refresh.request }),
    ...createOwnStatus({ store, api, transport }),
    ...createEmojiCommands({ store, api }),
  };
}
