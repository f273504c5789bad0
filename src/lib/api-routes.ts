import { z } from "zod";
import { bytes, route } from "./api-route";
import * as input from "./input";
import type {
  Account,
  Channel,
  ChannelChanges,
  Draft,
  Emoji,
  FileRef,
  Group,
  Invite,
  Message,
  MessageCard,
  MessagePage,
  NotificationReason,
  OwnStatus,
  Person,
  Preferences,
  PushDevice,
  ReadState,
  SavedMark,
  SavedMessage,
  ScheduledMessage,
  SearchPage,
  Sidebar,
  Snapshot,
  StoredNotification,
  ThreadPage,
  ThreadPlace,
  ThreadSummary,
  Workspace,
} from "./objects";
import { messagePage, notificationPage, savedPage, searchPage, threadPage } from "./page-queries";
import type { ReadPlaces } from "./socket-events";

/**
 * Every route below /api/v1: method and path, what it takes and what it answers. The server makes its
 * doors from this map, the client its types; a route that is not here does not exist.
 */

/** What a page must know of the server before it connects. */
export type PublicConfig = { socketPath: string; socketsEnabled: boolean };

const byId = z.object({ id: input.id });
const byToken = z.object({ token: input.token });
const ofMailLink = z.object({ token: input.mailToken });
const byMessage = z.object({ messageId: input.id });
const ofMember = z.object({ id: input.id, userId: input.userId });
const people = z.object({ userIds: z.array(input.userId).min(1).max(100) });
const preferences = z
  .object({
    notify: input.notifyLevel,
    keywords: input.keywords,
    timeZone: input.timeZone,
    quietHours: input.quietHours.nullable(),
    mailAfterMinutes: input.mailAfterMinutes.nullable(),
    sharesReceipts: z.boolean(),
  })
  .partial();

export const routes = {
  "GET /config": route<PublicConfig>()({ open: true }),
  "GET /me": route<{ user: Account; workspaces: Workspace[] }>()(),

  "GET /me/preferences": route<{ preferences: Preferences }>()(),
  "PATCH /me/preferences": route<{ preferences: Preferences }>()({ body: preferences }),
  "GET /me/notifications": route<{
    notifications: StoredNotification[];
    unreadCount: number;
    hasMore: boolean;
  }>()({ query: notificationPage }),
  "POST /me/notifications/read": route<{ unreadCount: number }>()({
    body: z.object({ ids: z.array(input.id).max(500).optional() }),
  }),

  "PUT /me/status": route<OwnStatus>()({
    body: z
      .object({
        emoji: input.emoji.nullable(),
        text: input.statusText,
        until: input.instant.nullable(),
      })
      .partial()
      .refine(({ emoji, text }) => Boolean(emoji || text), "give an emoji or a text"),
  }),
  "DELETE /me/status": route<null>()({ status: 204 }),
  "PUT /me/dnd": route<OwnStatus>()({ body: z.object({ until: input.instant.nullable() }) }),

  "GET /me/saved": route<{ saved: SavedMessage[]; next: string | null }>()({ query: savedPage }),
  "PUT /me/saved/:messageId": route<{ saved: SavedMark }>()({
    params: byMessage,
    body: z.object({ remindAt: input.moment.nullable(), isDone: z.boolean() }).partial(),
  }),
  "DELETE /me/saved/:messageId": route<null>()({ params: byMessage, status: 204 }),
  "PATCH /me/scheduled/:id": route<{ scheduled: ScheduledMessage }>()({
    params: byId,
    body: z
      .object({ text: input.messageText, sendAt: input.moment })
      .partial()
      .refine((change) => Object.values(change).some(Boolean), "give a text or a time"),
  }),
  "DELETE /me/scheduled/:id": route<null>()({ params: byId, status: 204 }),
  "POST /me/scheduled/:id/send": route<{ message: Message }>()({ params: byId }),

  "GET /push/key": route<{ publicKey: string }>()(),
  "GET /me/push": route<{ devices: PushDevice[] }>()(),
  "POST /me/push": route<{ device: PushDevice }>()({ body: input.pushSubscription, status: 201 }),
  "PATCH /me/push/:id": route<{ device: PushDevice }>()({
    params: byId,
    body: z.object({ about: input.deviceLevel }),
  }),
  "DELETE /me/push/:id": route<null>()({ params: byId, status: 204 }),

  "GET /unsubscribe": route<{ email: string; isOver: boolean }>()({ query: ofMailLink, open: true }),
  // Mail programs press the button for people: with the token in the address, and a form (RFC 8058).
  "POST /unsubscribe": route<null>()({
    ...{ query: ofMailLink.partial(), body: ofMailLink.partial() },
    ...{ status: 204, open: true, takesForm: true },
  }),

  "GET /people/:id/pictures/:hash": route<Response>()({
    params: z.object({ id: input.userId, hash: z.string().max(64) }),
  }),

  "POST /workspaces": route<{ workspace: Workspace; generalChannel: Channel }>()({
    body: z.object({ name: input.workspaceName }),
    status: 201,
  }),
  "PATCH /workspaces/:id": route<{ workspace: Workspace }>()({
    params: byId,
    body: z.object({ name: input.workspaceName }),
  }),
  "GET /workspaces/:id/snapshot": route<Snapshot>()({ params: byId }),
  "PATCH /workspaces/:id/members/:userId": route<{ person: Person }>()({
    params: ofMember,
    body: z.object({ role: input.role }),
  }),
  "DELETE /workspaces/:id/members/:userId": route<null>()({ params: ofMember, status: 204 }),

  "GET /workspaces/:id/invites": route<{ invites: Invite[] }>()({ params: byId }),
  "POST /workspaces/:id/invites": route<{ invite: Invite & { token: string; url: string } }>()({
    params: byId,
    body: z.object({
      email: input.email.optional(),
      role: input.role.exclude(["owner"]).optional(),
      expiresInHours: z
        .number()
        .int()
        .min(1)
        .max(24 * 365)
        .optional(),
      maxUses: z.number().int().min(1).max(10_000).optional(),
    }),
    status: 201,
  }),
  "DELETE /invites/:id": route<null>()({ params: byId, status: 204 }),
  "GET /invites/:token": route<{ workspace: { name: string }; invitedBy: string; email: string | null }>()({
    params: byToken,
    open: true,
  }),
  "POST /invites/:token/accept": route<{ workspace: Workspace; generalChannel: Channel }>()({
    params: byToken,
  }),

  "GET /workspaces/:id/groups": route<{ groups: Group[] }>()({ params: byId }),
  "POST /workspaces/:id/groups": route<{ group: Group }>()({
    params: byId,
    body: z.object({ handle: input.groupHandle, name: input.groupName, userIds: input.groupUserIds }),
    status: 201,
  }),
  "PATCH /groups/:id": route<{ group: Group }>()({
    params: byId,
    body: z
      .object({ handle: input.groupHandle, name: input.groupName, userIds: input.groupUserIds })
      .partial()
      .refine((change) => Object.values(change).some(Boolean), "give a handle, a name or people"),
  }),
  "DELETE /groups/:id": route<null>()({ params: byId, status: 204 }),

  "GET /workspaces/:id/emojis": route<{ emojis: Emoji[] }>()({ params: byId }),
  "POST /workspaces/:id/emojis": route<{ emoji: Emoji }>()({
    params: byId,
    query: z.object({ name: input.emojiName }),
    ...{ body: bytes, takesBytes: true, status: 201 },
  }),
  "GET /emojis/:id": route<Response>()({ params: byId }),
  "DELETE /emojis/:id": route<null>()({ params: byId, status: 204 }),

  "GET /workspaces/:id/channels": route<{ channels: Channel[] }>()({ params: byId }),
  "POST /workspaces/:id/channels": route<{ channel: Channel }>()({
    params: byId,
    body: z.object({
      name: input.channelName,
      kind: z.enum(["public", "private"]),
      topic: input.topic.optional(),
    }),
    status: 201,
  }),
  "POST /workspaces/:id/directs": route<{ channel: Channel }>()({ params: byId, body: people, status: 201 }),

  "POST /workspaces/:id/read": route<ReadPlaces>()({
    params: byId,
    body: z.object({ places: input.places }),
  }),
  "POST /workspaces/:id/cards": route<{ cards: MessageCard[] }>()({
    params: byId,
    body: z.object({ places: input.places.max(50, "must have at most 50 places") }),
  }),
  "PUT /workspaces/:id/sidebar": route<{ sidebar: Sidebar }>()({
    params: byId,
    body: z.object({ sections: input.sidebarSections }),
  }),

  "GET /workspaces/:id/search": route<SearchPage>()({ params: byId, query: searchPage }),

  "PATCH /channels/:id": route<{ channel: Channel }>()({
    params: byId,
    body: z
      .object({ name: input.channelName.optional(), topic: input.topic.nullable().optional() })
      .refine(({ name, topic }) => name !== undefined || topic !== undefined, "give a name or a topic"),
  }),
  "PATCH /channels/:id/membership": route<{ channel: Channel }>()({
    params: byId,
    body: z.object({ notify: input.notifyLevel.nullable().optional(), isMuted: z.boolean().optional() }),
  }),
  "POST /channels/:id/join": route<{ channel: Channel }>()({ params: byId }),
  "POST /channels/:id/leave": route<null>()({ params: byId, status: 204 }),
  "POST /channels/:id/archive": route<{ channel: Channel }>()({ params: byId }),
  "POST /channels/:id/unarchive": route<{ channel: Channel }>()({ params: byId }),
  "GET /channels/:id/members": route<{ userIds: string[] }>()({ params: byId }),
  "POST /channels/:id/members": route<{ channel: Channel; userIds: string[] }>()({
    params: byId,
    body: people,
  }),
  "DELETE /channels/:id/members/:userId": route<null>()({ params: ofMember, status: 204 }),

  "GET /channels/:id/messages": route<MessagePage>()({ params: byId, query: messagePage }),
  "POST /channels/:id/messages": route<{ message: Message; deduped: boolean }>()({
    params: byId,
    body: z.object(input.newMessage).refine(input.saysSomething, input.needsText),
    status: 201,
  }),
  "GET /channels/:id/pins": route<{ messages: Message[] }>()({ params: byId }),
  "POST /channels/:id/scheduled": route<{ scheduled: ScheduledMessage }>()({
    params: byId,
    body: z.object({
      clientId: input.clientId,
      text: input.messageText,
      threadId: input.id.nullish(),
      sendAt: input.moment,
    }),
    status: 201,
  }),
  "PUT /channels/:id/draft": route<{ draft: Draft }>()({
    params: byId,
    body: z.object({ threadId: input.id.nullish(), text: input.draftText, updatedAt: input.moment }),
  }),
  "POST /channels/:id/read": route<ReadState>()({ params: byId, body: z.object({ seq: input.seq }) }),
  "POST /channels/:id/unread": route<ReadState>()({ params: byId, body: z.object({ seq: input.seq }) }),
  "PATCH /messages/:id": route<{ message: Message }>()({
    params: byId,
    body: z.object({ text: input.messageText }),
  }),
  "DELETE /messages/:id/previews": route<{ message: Message }>()({
    params: byId,
    body: z.object({ url: z.url().max(2_000) }),
  }),
  "PUT /messages/:id/pin": route<{ message: Message }>()({
    params: byId,
    body: z.object({ pinned: z.boolean() }),
  }),
  "PUT /messages/:id/reactions": route<{ message: Message }>()({
    params: byId,
    body: z.object({ emoji: input.emoji, on: z.boolean() }),
  }),
  "DELETE /messages/:id": route<{ message: Message }>()({ params: byId }),
  "POST /workspaces/:id/files": route<{ file: FileRef }>()({
    params: byId,
    query: z.object({ name: input.fileName }),
    ...{ body: bytes, takesBytes: true, status: 201 },
  }),
  "GET /files/:id": route<Response>()({ params: byId }),
  "GET /files/:id/thumbnail": route<Response>()({ params: byId }),

  "GET /messages/:id/thread": route<ThreadPage>()({ params: byId, query: messagePage }),
  "POST /messages/:id/thread/read": route<{ follow: ThreadPlace }>()({
    params: byId,
    body: z.object({ seq: input.seq }),
  }),
  "PUT /messages/:id/follow": route<{ follow: ThreadPlace }>()({
    params: byId,
    body: z.object({ isFollowing: z.boolean() }),
  }),
  "GET /workspaces/:id/threads": route<{ threads: ThreadSummary[]; next: string | null }>()({
    params: byId,
    query: threadPage,
  }),

  "GET /messages/:id/notification": route<NotificationReason>()({ params: byId }),

  "POST /sync": route<{ channels: ChannelChanges[] }>()({
    body: z.object({
      cursors: input.cursors,
      // Of a client that asks again and again: its person is there.
      alive: z.object({ nextInMs: input.nextPollMs, isIdle: z.boolean() }).optional(),
    }),
  }),
} as const;

export type RouteName = keyof typeof routes;
type Part<Name extends RouteName, Key extends "params" | "query" | "body"> = (typeof routes)[Name][Key];

/** What a route's handler gets: parsed, trimmed, with numbers as numbers. */
export type RouteInput<Name extends RouteName> = z.output<Part<Name, "params">> &
  z.output<Part<Name, "query">> &
  z.output<Part<Name, "body">>;
export type RouteReply<Name extends RouteName> = Exclude<(typeof routes)[Name]["reply"], undefined>;
