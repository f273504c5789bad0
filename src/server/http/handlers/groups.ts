import { createGroup } from "@/domain/groups/create";
import { deleteGroup } from "@/domain/groups/delete";
import { listGroups } from "@/domain/groups/list";
import { updateGroup } from "@/domain/groups/update";
import type { RouteName } from "@/lib/api-routes";
import type { Handlers } from "../handler";

export const groups: Handlers<Extract<RouteName, `${string}/groups${string}`>> = {
  "GET /workspaces/:id/groups": async (actor, { id }) => ({ groups: await listGroups(actor, id) }),
  "POST /workspaces/:id/groups": async (actor, { id, ...group }) => ({
    group: await createGroup(actor, { workspaceId: id, ...group }),
  }),
  "PATCH /groups/:id": async (actor, { id, ...change }) => ({ group: await updateGroup(actor, id, change) }),
  "DELETE /groups/:id": async (actor, { id }) => {
    await deleteGroup(actor, id);
    return null;
  },
};
