import type { CodedError } from "@/lib/errors";
import type { Channel, Message, Snapshot } from "@/lib/objects";
import type { CommandName } from "@/lib/socket-events";
import type { Clock } from "./clock";
import type { OutboxStorage } from "./outbox-storage";
import { firstState } from "./snapshot";
import type { PendingMessage } from "./state";
import type { CommandData, Transport } from "./transport";

/** The world outside, held still: for the unit tests of this folder. */

export const me = { id: "me", name: "Me", email: "me@example.com", image: null };

export const aChannel = (change: Partial<Channel> = {}): Channel => ({
  id: "general",
  workspaceId: "workspace",
  kind: "public",
  name: "general",
  topic: null,
  archivedAt: null,
  version: 0,
  lastReadSeq: 0,
  unreadCount: 0,
  mentionCount: 0,
  joined: true,
  isGeneral: true,
  createdBy: null,
  lastMessageAt: null,
  lastMessage: null,
  notify: null,
  isMuted: false,
  ...change,
});

/** A message as it was sent, at version `seq`, by somebody else. */
export const aMessage = (seq: number, change: Partial<Message> = {}): Message => ({
  id: `message-${seq}`,
  channelId: "general",
  seq,
  version: seq,
  clientId: `client-${seq}`,
  authorId: "somebody",
  text: `Message ${seq}`,
  createdAt: new Date(1_000 * seq).toISOString(),
  editedAt: null,
  deletedAt: null,
  threadId: null,
  alsoInChannel: false,
  replyCount: 0,
  lastReplyAt: null,
  repliers: [],
  reactions: [],
  mentions: [],
  files: [],
  previews: [],
  pinnedAt: null,
  pinnedBy: null,
  ...change,
});

export const aDeletion = (seq: number, version: number, change: Partial<Message> = {}): Message =>
  aMessage(seq, { version, text: "", deletedAt: "2026-01-01T00:00:00.000Z", ...change });

/** Messages `from` to `to`, as they were sent. */
export const messagesBetween = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => aMessage(from + index));

export const aSnapshot = (channels: Channel[] = [aChannel()]): Snapshot => ({
  workspace: { id: "workspace", slug: "workspace", name: "Workspace", role: "member" },
  channels,
  groups: [],
  emojis: [],
  formerPeople: [],
  unreadNotifications: 0,
  saved: [],
  scheduled: [],
  drafts: [],
  sidebar: { sections: [] },
  unreadThreads: [],
  people: ["me", "somebody", "other"].map((id) => ({
    id,
    name: id,
    image: null,
    role: "member",
    status: "offline",
    lastActiveAt: null,
    customStatus: null,
    dndUntil: null,
  })),
});

export const aState = (channels?: Channel[]) => firstState(me, aSnapshot(channels));

/** Lets everything that waits for a promise go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands until it is told to go on; chance is always in the middle. */
export function createManualClock() {
  let time = 1_000_000;
  const tasks = new Set<{ at: number; run: () => void }>();
  const clock: Clock = {
    now: () => time,
    random: () => 0.5,
    after(ms, run) {
      const task = { at: time + ms, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
  };

  async function advance(ms: number): Promise<void> {
    const end = time + ms;
    await settle();
    for (;;) {
      const next = [...tasks].filter((task) => task.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      tasks.delete(next);
      time = next.at;
      next.run();
      await settle();
    }
    time = end;
  }

  return { clock, advance };
}

export type Request = {
  name: CommandName;
  data: Record<string, unknown>;
  answer(reply: unknown): Promise<void>;
  fail(error: CodedError): Promise<void>;
};

/** A way to a server that answers when and what the test says. */
export function createFakeTransport() {
  const requests: Request[] = [];
  const told: { name: CommandName; data: unknown }[] = [];
  const line = { isOpen: true };
  const transport: Transport = {
    isOpen: () => line.isOpen,
    request: (name, data) =>
      new Promise((resolve, reject) => {
        requests.push({
          name,
          data: data as Record<string, unknown>,
          answer(reply) {
            resolve(reply as Parameters<typeof resolve>[0]);
            return settle();
          },
          fail(error) {
            reject(error);
            return settle();
          },
        });
      }),
    tell: <Name extends CommandName>(name: Name, data: CommandData<Name>) => told.push({ name, data }),
  };

  /** The latest request; the test is about one, so there has to be one. */
  function last(): Request {
    const request = requests.at(-1);
    if (!request) throw new Error("Nothing was requested.");
    return request;
  }

  return { transport, requests, told, line, last };
}

/** What two tabs share. */
export function createFakeStorage() {
  const stored = new Map<string, PendingMessage>();
  const tabs = new Set<(clientId: string) => void>();

  function open(): OutboxStorage {
    let own: ((clientId: string) => void) | null = null;
    return {
      load: () => [...stored.values()],
      put: (pending) => stored.set(pending.clientId, pending),
      remove(clientId) {
        if (stored.delete(clientId)) for (const tab of tabs) if (tab !== own) tab(clientId);
      },
      onRemoved(listener) {
        own = listener;
        tabs.add(listener);
        return () => tabs.delete(listener);
      },
    };
  }

  return { stored, open };
}

/** The same numbers for the same seed, from 0 up to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
