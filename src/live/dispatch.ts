import type { ChatSocket } from "@/lib/socket-client";
import type { EventName, Events, MessageChanges } from "@/lib/socket-events";
import { changesOf } from "./changes";
import type { createConnection } from "./connection";
import type { createMembers } from "./members";
import type { createNotifications } from "./notifications";
import type { createReads } from "./reads";
import { reducers } from "./reducers";
import type { Store } from "./store";
import type { Stream } from "./stream";
import type { Sync } from "./sync";
import type { createTyping } from "./typing";

type DispatchParts = {
  store: Store;
  stream: Stream;
  sync: Sync;
  refresh: { request(): void };
  members: Pick<ReturnType<typeof createMembers>, "heard">;
  reads: Pick<ReturnType<typeof createReads>, "heard" | "heardAll">;
  typing: Pick<ReturnType<typeof createTyping>, "heard">;
  threads: { heard(place: Events["thread:updated"]): void };
  notifications: Pick<ReturnType<typeof createNotifications>, "heard" | "heardRead">;
  connection: Omit<ReturnType<typeof createConnection>, "start">;
};

/** The one place that listens to the server. The function that comes back ends it. */
export function dispatch(socket: ChatSocket, parts: DispatchParts): () => void {
  const { store, stream, sync, refresh, members, reads, typing, threads, notifications, connection } = parts;
  const stops: (() => void)[] = [];

  function on<Name extends EventName>(name: Name, handle: (data: Events[Name]) => void): void {
    // Socket.IO's types cannot follow an event whose name is a type parameter.
    const untyped = socket as unknown as Record<"on" | "off", (name: string, handle: unknown) => void>;
    untyped.on(name, handle);
    stops.push(() => untyped.off(name, handle));
  }

  function learn<Name extends keyof typeof reducers>(name: Name, data: Events[Name]): void {
    const reduce = reducers[name] as (
      state: ReturnType<Store["getState"]>,
      data: Events[Name],
    ) => typeof state;
    store.learn((state) => reduce(state, data));
  }

  const receive = (data: MessageChanges) => stream.receive(changesOf(data));
  on("message:new", receive);
  on("message:updated", receive);
  on("message:deleted", receive);

  const factual = [
    "channel:updated",
    "channel:left",
    "delivery:update",
    "emoji:deleted",
    "emoji:updated",
    "group:deleted",
    "group:updated",
    "membership:updated",
    "notifications:removed",
    "person:updated",
    "person:left",
    "draft:updated",
    "presence:update",
    "saved:removed",
    "saved:updated",
    "scheduled:removed",
    "scheduled:updated",
    "sidebar:updated",
    "workspace:updated",
    "workspace:left",
  ] as const;
  for (const name of factual) on(name, (data) => learn(name, data));

  on("notification", (data) => notifications.heard(data));
  on("notifications:read", (data) => notifications.heardRead(data));
  on("member:joined", (data) => members.heard((state) => reducers["member:joined"](state, data)));
  on("member:left", (data) => members.heard((state) => reducers["member:left"](state, data)));
  on("channel:joined", (data) => {
    learn("channel:joined", data);
    // What came before this was of an unknown channel, and not kept.
    sync.request([data.channel.id]);
  });
  on("read:update", (data) => reads.heard(data));
  on("workspace:read", (data) => reads.heardAll(data));
  on("sync:hint", ({ channels }) => {
    if (channels) sync.request(channels.map(({ channelId }) => channelId));
    else {
      refresh.request();
      sync.request(store.getState().timelines.keys());
    }
  });
  on("typing:update", (data) => typing.heard(data));
  on("thread:updated", (data) => {
    learn("thread:updated", data);
    threads.heard(data);
  });
  on("session:revoked", () => connection.signOut());
  on("server:draining", ({ reconnectInMs }) => connection.draining(reconnectInMs));

  socket.on("connect", connection.connected);
  socket.on("disconnect", connection.disconnected);
  socket.on("connect_error", connection.refused);
  return () => {
    for (const stop of stops) stop();
    socket.off("connect", connection.connected);
    socket.off("disconnect", connection.disconnected);
    socket.off("connect_error", connection.refused);
  };
}
