import { io } from "socket.io-client";
import type { Channel, Draft, Message, Snapshot } from "@/lib/objects";
import type { ChatSocket } from "@/lib/socket-client";
import { createChat } from "@/live/chat";
import type { Chat } from "@/live/chat-commands";
import { systemClock } from "@/live/clock";
import type { Page } from "@/live/page";
import type { ChatState } from "@/live/state";
import type { TestPerson } from "./people";

const nothing = () => undefined;
/** A page that is always looked at, by somebody who never touches it. */
const page: Page = {
  isVisible: () => true,
  isOnline: () => true,
  hasFocus: () => true,
  onVisibilityChange: () => nothing,
  onNetworkChange: () => nothing,
  onThaw: () => nothing,
  onInput: () => nothing,
};

export type TestChat = Chat & {
  socket: ChatSocket;
  stop(): void;
  /** What the screen would show, to compare with `freshView`. */
  view(): View;
  /** The same, of a client that starts now. */
  freshView(): Promise<View>;
};

/** What two clients of one person must agree on. */
export type View = Snapshot & { opened: Message[] };

/** The browser's own client state, on a real connection; `openedId` is the channel on screen. */
export async function startChat(
  url: string,
  person: TestPerson,
  workspaceId: string,
  openedId: string,
): Promise<TestChat> {
  const socket: ChatSocket = io(url, {
    ...{ autoConnect: false, forceNew: true, transports: ["websocket"], auth: { token: person.token } },
    reconnectionDelay: 20,
  });
  const { user } = await person.api("GET /me");
  const snapshot = await person.api("GET /workspaces/:id/snapshot", { id: workspaceId });
  const opened = await person.api("GET /channels/:id/messages", { id: openedId, limit: 100 });
  const chat = createChat(
    { me: user, snapshot, opened: { channelId: openedId, page: opened } },
    {
      socket: () => socket,
      ...{ api: person.api, clock: systemClock, page },
      outboxStorage: () => ({ load: () => [], put: nothing, remove: nothing, onRemoved: () => nothing }),
    },
  );
  const stop = chat.start();
  chat.openChannel(openedId);
  await new Promise<void>((resolve) => {
    if (socket.connected) resolve();
    else socket.once("connect", () => resolve());
  });
  return Object.assign(chat, {
    socket,
    stop,
    view: () => viewOf(chat.getState(), openedId),
    async freshView() {
      const now: Snapshot = await person.api("GET /workspaces/:id/snapshot", { id: workspaceId });
      const newest = await person
        .api("GET /channels/:id/messages", { id: openedId, limit: 100 })
        .catch(() => null);
      return sorted({ ...now, opened: newest?.messages ?? [] });
    },
  });
}

function viewOf(state: ChatState, openedId: string): View {
  return sorted({
    workspace: state.workspace,
    channels: [...state.channels.values()],
    people: [...state.people.values()].filter(({ id }) => !state.formerIds.has(id)),
    formerPeople: [...state.people.values()].filter(({ id }) => state.formerIds.has(id)),
    groups: [...state.groups.values()],
    emojis: [...state.emojis.values()],
    unreadNotifications: state.unreadNotifications,
    saved: [...state.saved.values()],
    scheduled: [...state.scheduled],
    drafts: [...state.drafts.values()].filter(({ text }) => text !== ""),
    sidebar: state.sidebar,
    unreadThreads: [...state.threadPlaces.values()].filter(({ unreadCount }) => unreadCount > 0),
    opened: [...(state.timelines.get(openedId)?.messages ?? [])].slice(-100),
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function sorted({ workspace, channels, people, formerPeople, groups, emojis, ...rest }: View): View {
  const { unreadNotifications, saved, scheduled, drafts, sidebar, unreadThreads, opened } = rest;
  return {
    workspace,
    groups: groups.toSorted(byId),
    emojis: emojis.toSorted(byId),
    channels: channels.map(comparable).sort(byId),
    people: people.toSorted(byId),
    // A role and a presence are of those who are there.
    formerPeople: formerPeople
      .map(({ id, name, image, lastActiveAt }) => ({
        ...{ id, name, image, lastActiveAt },
        role: "guest" as const,
        status: "offline" as const,
        customStatus: null,
        dndUntil: null,
      }))
      .sort(byId),
    unreadNotifications,
    saved: saved.toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1)),
    scheduled,
    drafts: drafts.toSorted((a, b) => (draftPlaceOf(a) < draftPlaceOf(b) ? -1 : 1)),
    sidebar,
    // A place is told when its thread changes: the channel may have gone on since.
    unreadThreads: unreadThreads
      .map((place) => ({ ...place, version: 0 }))
      .sort((a, b) => (a.threadId < b.threadId ? -1 : 1)),
    opened,
  };
}

const draftPlaceOf = ({ channelId, threadId }: Draft) => `${channelId} ${threadId}`;

/** Of a channel that one is not in, nobody hears how far it has come: there the numbers are a snapshot's. */
function comparable(channel: Channel): Channel {
  return channel.joined ? channel : { ...channel, version: 0, lastMessageAt: null };
}
