import { readPicture } from "@/domain/accounts/picture";
import { readAccount } from "@/domain/accounts/read-account";
import { listWorkspaces } from "@/domain/workspaces/list";
import type { Handlers } from "../handler";

export const people: Handlers<"GET /me" | "GET /people/:id/pictures/:hash"> = {
  "GET /me": async (actor) => ({ user: await readAccount(actor), workspaces: await listWorkspaces(actor) }),
  "GET /people/:id/pictures/:hash": async (actor, { id }) => {
    const { type, bytes } = await readPicture(actor, id);
    // Its address holds its hash: what was fetched once is good for ever, for this person.
    return new Response(bytes, {
      headers: { "content-type": type, "cache-control": "private, max-age=31536000, immutable" },
    });
  },
};
