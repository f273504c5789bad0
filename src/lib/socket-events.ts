import { z } from "zod";
import type { ErrorReply } from "./errors";
import * as input from "./input";
import type {
  Channel,
  ChannelChanges,
  Draft,
  Emoji,
  Group,
  Message,
  Notification,
  NotifyLevel,
  Person,
  Preferences,
  PresenceStatus,
  ReadState,
  SavedMark,
  ScheduledMessage,
  Sidebar,
  ThreadPlace,
} from "./objects";

/**
 * Everything that travels over Socket.IO, in one place. Server and client derive their types from
 * here, the server also its parser: a command that is not in this map does not exist.
 */

/** A command: what it takes (checked at the door) and, as its type argument, what its ack brings. */
const command =
  <Reply>() =>
  <Schema extends z.ZodType>(input: Schema): { input: Schema; reply?: Reply } => ({ input });

/** Idle, or not, is a connection; by hand it is the person, everywhere. */
const byHand = z.object({ byHand: z.boolean().optional() }).nullish();
const inChannel = z.object({ channelId: input.id });
const inThread = z.object({ channelId: input.id, threadId: input.id.nullish() });
const ofMessage = z.object({ messageId: input.id });
const position = z.object({ channelId: input.id, seq: input.seq });
const reaction = z.object({ messageId: input.id, emoji: input.emoji });

export const commands = {
  "message:send": command<{ message: Message; deduped: boolean }>()(
    z.object({ channelId: input.id, ...input.newMessage }).refine(input.saysSomething, input.needsText),
  ),
  "message:edit": command<{ message: Message }>()(ofMessage.extend({ text: input.messageText })),
  "message:delete": command<{ message: Message }>()(ofMessage),
  "message:pin": command<{ message: Message }>()(ofMessage.extend({ pinned: z.boolean() })),
  "reaction:add": command<{ message: Message }>()(reaction),
  "reaction:remove": command<{ message: Message }>()(reaction),
  "channel:sync": command<{ channels: ChannelChanges[] }>()(z.object({ cursors: input.cursors })),
  "channel:read": command<ReadState>()(position),
  "channel:markUnread": command<ReadState>()(position),
  "channel:delivered": command<{ deliveredSeq: number }>()(position),
  "workspace:read": command<ReadPlaces>()(z.object({ workspaceId: input.id, places: input.places })),
  "typing:start": command<object>()(inThread),
  "typing:stop": command<object>()(inThread),
  "presence:setActive": command<object>()(byHand),
  "presence:setAway": command<object>()(byHand),
  "room:join": command<object>()(inChannel),
  "room:leave": command<object>()(inChannel),
} as const;

/** The commands of the namespace `/notifications`, for programs that only want one person's notifications. */
export const notificationCommands = {
  "subscribe:channel": command<{ channel: string }>()(z.object({ channel: input.notificationChannel })),
  "unsubscribe:channel": command<{ channel: string }>()(z.object({ channel: input.notificationChannel })),
  "mark:read": command<{ unreadCount: number }>()(z.object({ notificationId: input.id })),
} as const;

export type CommandName = keyof typeof commands;
/** What a command's handler gets: parsed, trimmed, with defaults. */
export type CommandInput<Name extends CommandName> = z.output<(typeof commands)[Name]["input"]>;
export type CommandReply<Name extends CommandName> = NonNullable<(typeof commands)[Name]["reply"]>;

/** What an ack carries. */
export type Ack<Reply> = { ok: true; data: Reply } | { ok: false; error: ErrorReply };

/**
 * Changes of one channel, by version. They begin right after `since`; without it, with the first message:
 * then they were committed together and have no hole. With it, a message that changed twice is there once.
 */
export type MessageChanges = { channelId: string; since?: number; version: number; messages: Message[] };

export type PresenceChange = { userId: string; status: PresenceStatus; lastActiveAt: string | null };

/**
 * One's own notifications have been read: these; with neither `ids` nor a channel, all; with a channel,
 * those of its messages up to `seq`.
 */
export type NotificationsRead = {
  ids: string[] | null;
  channelId?: string;
  seq?: number;
  /** What is left unread, 0..100. */
  unreadCount: number;
};

/** One's own places in several channels of a workspace. */
export type ReadPlaces = { workspaceId: string; places: ({ channelId: string } & ReadState)[] };

/** Somebody's place: one's own with what is unread after it, another's with when they were there. */
export type ReadUpdate = {
  channelId: string;
  userId: string;
  lastReadSeq: number;
  /** Of another, in a direct channel; null when they do not show it (any more). */
  lastReadAt?: string | null;
} & Partial<ReadState>;

/** Server to client: the data of every event. */
export type Events = {
  "message:new": MessageChanges;
  "message:updated": MessageChanges;
  "message:deleted": MessageChanges;
  "channel:joined": { channel: Channel };
  "channel:updated": { channel: ChannelFacts };
  "channel:left": { channelId: string };
  "member:joined": { channelId: string; userId: string };
  "member:left": { channelId: string; userId: string };
  "person:updated": { workspaceId: string; person: Person };
  "person:left": { workspaceId: string; userId: string };
  "workspace:updated": { workspace: { id: string; slug: string; name: string } };
  "workspace:left": { workspaceId: string };
  "group:updated": { group: Group };
  "group:deleted": { workspaceId: string; groupId: string };
  "emoji:updated": { emoji: Emoji };
  "emoji:deleted": { workspaceId: string; emojiId: string; name: string };
  "typing:update": { channelId: string; threadId: string | null; userId: string; typing: boolean };
  "presence:update": { people: PresenceChange[] };
  "read:update": ReadUpdate;
  "workspace:read": ReadPlaces;
  "delivery:update": { channelId: string; userId: string; deliveredSeq: number };
  /** With how many are unread since then, 0..100. */
  notification: Notification & { unreadCount: number };
  "notifications:read": NotificationsRead;
  /** Gone from one's list: of messages that were deleted, or of a channel that one may not see any more. */
  "notifications:removed": { ids: string[]; unreadCount: number };
  "preferences:updated": { preferences: Preferences };
  "membership:updated": { channelId: string; notify: NotifyLevel | null; isMuted: boolean };
  /** Of one's own: kept for later or changed. Without `doneAt` it is in the snapshot's list. */
  "saved:updated": { workspaceId: string; saved: SavedMark };
  "saved:removed": { workspaceId: string; messageId: string };
  "scheduled:updated": { scheduled: ScheduledMessage };
  /** It was sent or taken back. */
  "scheduled:removed": { workspaceId: string; id: string };
  "draft:updated": { workspaceId: string; draft: Draft };
  "sidebar:updated": { workspaceId: string; sidebar: Sidebar };
  /** One's own place in a thread has changed, or something in a thread that one follows. */
  "thread:updated": ThreadPlace;
  "sync:hint": { channels?: { channelId: string; version: number }[] };
  "session:revoked": object;
  "server:draining": { reconnectInMs: number };
  error: ErrorReply & { command?: string };
};

/** What programs hear on the namespace `/notifications`. */
export type NotificationEvents = {
  "notification:new": Events["notification"];
  "notification:updated": NotificationsRead;
  "session:revoked": object;
  "server:draining": Events["server:draining"];
  error: Events["error"];
};

/** What is the same for every reader of a channel; the rest of `Channel` is one's own. */
export type ChannelFacts = Pick<
  Channel,
  "id" | "workspaceId" | "kind" | "name" | "topic" | "archivedAt" | "isGeneral" | "createdBy"
>;

export type ClientToServerEvents = {
  [Name in CommandName]: (
    data: z.input<(typeof commands)[Name]["input"]>,
    ack?: (result: Ack<CommandReply<Name>>) => void,
  ) => void;
};

export type ServerToClientEvents = { [Name in keyof Events]: (data: Events[Name]) => void };

/** Event names as values, for the one place that listens to all of them. */
export type EventName = keyof Events;
