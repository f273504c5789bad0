import { z } from "zod";
import * as input from "./input";
import type {
  Account,
  Channel,
  ChannelChanges,
  Invite,
  Message,
  MessagePage,
  Person,
  ReadState,
  Snapshot,
  Workspace,
} from "./objects";

/**
 * Every route below /api/v1: method and path, what it takes and what it answers. The server makes its
 * doors from this map, the client its types; a route that is not here does not exist.
 */

/** What a page must know of the server before it connects. */
export type PublicConfig = { socketPath: string; socketsEnabled: boolean };

type Empty = Record<never, never>;

export type Route<Params, Query, Body, Reply> = {
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  body: z.ZodType<Body>;
  /** The status of success, where the use case does not choose between two. */
  status: 200 | 201 | 204;
  /** Whether the route answers without a session. */
  open: boolean;
  reply?: Reply;
};

const none = z.object({});

/** A route: what it takes (checked at the door), and as its type argument what it answers. */
const route =
  <Reply>() =>
  <Params = Empty, Query = Empty, Body = Empty>(
    shape: {
      params?: z.ZodType<Params>;
      query?: z.ZodType<Query>;
      body?: z.ZodType<Body>;
      status?: 200 | 201 | 204;
      open?: boolean;
    } = {},
  ): Route<Params, Query, Body, Reply> => ({
    params: shape.params ?? (none as unknown as z.ZodType<Params>),
    query: shape.query ?? (none as unknown as z.ZodType<Query>),
    body: shape.body ?? (none as unknown as z.ZodType<Body>),
    status: shape.status ?? 200,
    open: shape.open ?? false,
  });

const byId = z.object({ id: input.id });
const byToken = z.object({ token: input.token });
const ofMember = z.object({ id: input.id, userId: input.userId });
const people = z.object({ userIds: z.array(input.userId).min(1).max(100) });
/** Numbers in a query string: digits only, so that "" and "1e3" are faults and not numbers. */
const digits = z
  .string()
  .regex(/^\d{1,15}$/, "must be a whole number")
  .transform(Number);

const page = z
  .object({
    before: digits.optional(),
    after: digits.optional(),
    around: digits.optional(),
    limit: digits.pipe(z.number().min(1).max(100)).optional(),
  })
  .refine(
    ({ before, after, around }) => [before, after, around].filter((value) => value !== undefined).length <= 1,
    "give one of before, after and around",
  );

export const routes = {
  "GET /config": route<PublicConfig>()({ open: true }),
  "GET /me": route<{ user: Account; workspaces: Workspace[] }>()(),

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

  "PATCH /channels/:id": route<{ channel: Channel }>()({
    params: byId,
    body: z
      .object({ name: input.channelName.optional(), topic: input.topic.nullable().optional() })
      .refine(({ name, topic }) => name !== undefined || topic !== undefined, "give a name or a topic"),
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

  "GET /channels/:id/messages": route<MessagePage>()({ params: byId, query: page }),
  "POST /channels/:id/messages": route<{ message: Message; deduped: boolean }>()({
    params: byId,
    body: z.object(input.newMessage),
    status: 201,
  }),
  "POST /channels/:id/read": route<ReadState>()({ params: byId, body: z.object({ seq: input.seq }) }),
  "POST /channels/:id/unread": route<ReadState>()({ params: byId, body: z.object({ seq: input.seq }) }),
  "PATCH /messages/:id": route<{ message: Message }>()({
    params: byId,
    body: z.object({ text: input.messageText }),
  }),
  "DELETE /messages/:id": route<{ message: Message }>()({ params: byId }),

  "POST /sync": route<{ channels: ChannelChanges[] }>()({ body: z.object({ cursors: input.cursors }) }),
} as const;

export type RouteName = keyof typeof routes;
type Part<Name extends RouteName, Key extends "params" | "query" | "body"> = (typeof routes)[Name][Key];

/** What a route's handler gets: parsed, trimmed, with numbers as numbers. */
export type RouteInput<Name extends RouteName> = z.output<Part<Name, "params">> &
  z.output<Part<Name, "query">> &
  z.output<Part<Name, "body">>;
export type RouteReply<Name extends RouteName> = Exclude<(typeof routes)[Name]["reply"], undefined>;
