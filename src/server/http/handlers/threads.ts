import { followThread } from "@/domain/threads/follow";
import { listThreads } from "@/domain/threads/list";
import { markThreadRead } from "@/domain/threads/mark-read";
import { readThread } from "@/domain/threads/read-thread";
import type { RouteName } from "@/lib/api-routes";
import type { Handlers } from "../handler";

type ThreadRoute = Extract<
  RouteName,
  `${string}/thread` | `${string}/thread/read` | `${string}/follow` | `${string}/threads`
>;

export const threads: Handlers<ThreadRoute> = {
  "GET /messages/:id/thread": (actor, { id, ...page }) => readThread(actor, id, page),
  "POST /messages/:id/thread/read": async (actor, { id, seq }) => ({
    follow: await markThreadRead(actor, id, seq),
  }),
  "PUT /messages/:id/follow": async (actor, { id, isFollowing }) => ({
    follow: await followThread(actor, id, isFollowing),
  }),
  "GET /workspaces/:id/threads": (actor, { id, ...request }) => listThreads(actor, id, request),
};
