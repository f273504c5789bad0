import { z } from "zod";
import type { ErrorReply } from "./errors";
import * as input from "./input";
import type { Channel, ChannelChanges, Message, Person, PresenceStatus, ReadState } from "./objects";

/**
 * Everything that travels over Socket.IO, in one place. Server and client derive their types from
 * here, the server also its parser: a command that is not in this map does not exist.
 */

/** A command: what it takes (checked at the door) and, as its type argument, what its ack brings. */
const command =
  <Reply>() =>
  <Schema extends z.ZodType>(input: Schema): { input: Schema; reply?: Reply } => ({ input });

const nothing = z.object({}).nullish();
const inChannel = z.object({ channelId: input.id });
const inThread = z.object({ channelId: input.id, threadId: input.id.nullish() });
const ofMessage = z.object({ messageId: input.id });
const position = z.object({ channelId: input.id, seq: input.seq });
const reaction = z.object({ messageId: input.id, emoji: input.emoji });

export const commands = {
  "message:send": command<{ message: Message; deduped: boolean }>()(
    z.object({ channelId: input.id, ...input.newMessage }),
  ),
  "message:edit": command<{ message: Message }>()(ofMessage.extend({ text: input.messageText })),
  "message:delete": command<{ message: Message }>()(ofMessage),
  "reaction:add": command<{ message: Message }>()(reaction),
  "reaction:remove": command<{ message: Message }>()(reaction),
  "channel:sync": command<{ channels: ChannelChanges[] }>()(z.object({ cursors: input.cursors })),
  "channel:read": command<ReadState>()(position),
  "channel:markUnread": command<ReadState>()(position),
  "typing:start": command<object>()(inThread),
  "typing:stop": command<object>()(inThread),
  "presence:setActive": command<object>()(nothing),
  "presence:setAway": command<object>()(nothing),
  "room:join": command<object>()(inChannel),
  "room:leave": command<object>()(inChannel),
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

export type Notification = {
  id: string;
  type: "activity" | "system";
  title: string;
  message: string;
  data?: Record<string, unknown>;
  createdAt: string;
};

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
  "typing:update": { channelId: string; threadId: string | null; userId: string; typing: boolean };
  "presence:update": { people: PresenceChange[] };
  "read:update": { channelId: string; userId: string; lastReadSeq: number } & Partial<ReadState>;
  notification: Notification;
  "sync:hint": { channels?: { channelId: string; version: number }[] };
  "session:revoked": object;
  "server:draining": { reconnectInMs: number };
  error: ErrorReply & { command?: string };
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
