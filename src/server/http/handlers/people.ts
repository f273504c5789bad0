import { readPicture } from "@/domain/accounts/picture";
import { readAccount } from "@/domain/accounts/read-account";
import { setDoNotDisturb, setStatus } from "@/domain/presence/set-status";
import { listWorkspaces } from "@/domain/workspaces/list";
import type { RouteName } from "@/lib/api-routes";
import type { Handlers } from "../handler";

type PersonRoute = Extract<
  RouteName,
  "GET /me" | `${string} /me/status` | "PUT /me/dnd" | `${string}/pictures/:hash`
>;

export const people: Handlers<PersonRoute> = {
  "GET /me": async (actor) => ({ user: await readAccount(actor), workspaces: await listWorkspaces(actor) }),
  "PUT /me/status": (actor, status) => setStatus(actor, status),
  "DELETE /me/status": async (actor) => {
    await setStatus(actor, null);
    return null;
  },
  "PUT /me/dnd": (actor, { until }) => setDoNotDisturb(actor, until),
  "GET /people/:id/pictures/:hash": async (actor, { id }) => {
    const { type, bytes } = await readPicture(actor, id);
    // Its address holds its hash: what was fetched once is good for ever, for this person.
    return new Response(bytes, {
      headers: { "content-type": type, "cache-control": "private, max-age=31536000, immutable" },
    });
  },
};
