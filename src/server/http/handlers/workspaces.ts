import { acceptInvite } from "@/domain/invites/accept";
import { createInvite } from "@/domain/invites/create";
import { listInvites } from "@/domain/invites/list";
import { peekInvite } from "@/domain/invites/peek";
import { revokeInvite } from "@/domain/invites/revoke";
import { searchMessages } from "@/domain/search/search";
import { createWorkspace } from "@/domain/workspaces/create";
import { changeRole, removeFromWorkspace } from "@/domain/workspaces/members";
import { renameWorkspace } from "@/domain/workspaces/rename";
import { readSnapshot } from "@/domain/workspaces/snapshot";
import type { RouteName } from "@/lib/api-routes";
import type { Handlers } from "../handler";

export const workspaces: Handlers<
  Extract<
    RouteName,
    | `${string} /workspaces`
    | `${string} /workspaces/:id`
    | `${string}/invites${string}`
    | "GET /workspaces/:id/snapshot"
    | "GET /workspaces/:id/search"
    | `${string} /workspaces/:id/members/:userId`
  >
> = {
  "POST /workspaces": (actor, { name }) => createWorkspace(actor, name),
  "PATCH /workspaces/:id": async (actor, { id, name }) => ({
    workspace: await renameWorkspace(actor, id, name),
  }),
  "GET /workspaces/:id/snapshot": (actor, { id }) => readSnapshot(actor, id),
  "GET /workspaces/:id/search": (actor, { id, ...request }) => searchMessages(actor, id, request),
  "PATCH /workspaces/:id/members/:userId": async (actor, { id, userId, role }) => ({
    person: await changeRole(actor, id, userId, role),
  }),
  "DELETE /workspaces/:id/members/:userId": async (actor, { id, userId }) => {
    await removeFromWorkspace(actor, id, userId);
    return null;
  },

  "GET /workspaces/:id/invites": async (actor, { id }) => ({ invites: await listInvites(actor, id) }),
  "POST /workspaces/:id/invites": async (actor, { id, ...invite }) => ({
    invite: await createInvite(actor, { workspaceId: id, ...invite }),
  }),
  "DELETE /invites/:id": async (actor, { id }) => {
    await revokeInvite(actor, id);
    return null;
  },
  "GET /invites/:token": (_actor, { token }) => peekInvite(token),
  "POST /invites/:token/accept": (actor, { token }) => acceptInvite(actor, token),
};
