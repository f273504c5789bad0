import { Readable } from "node:stream";
import { addEmoji } from "@/domain/emojis/add";
import { deleteEmoji } from "@/domain/emojis/delete";
import { listEmojis } from "@/domain/emojis/list";
import { readEmoji } from "@/domain/emojis/read";
import type { RouteName } from "@/lib/api-routes";
import { announcedLength } from "../announced-length";
import type { Handlers } from "../handler";

type EmojiRoute = Extract<RouteName, `${string}/emojis` | `${string}/emojis/:id`>;

export const emojis: Handlers<EmojiRoute> = {
  "GET /workspaces/:id/emojis": async (actor, { id }) => ({ emojis: await listEmojis(actor, id) }),
  "POST /workspaces/:id/emojis": async (actor, { id, name }, { request }) => ({
    emoji: await addEmoji(actor, {
      ...{ workspaceId: id, name, bytes: request.body, length: announcedLength(request) },
    }),
  }),
  "GET /emojis/:id": async (actor, { id }) => {
    const { type, bytes } = await readEmoji(actor, id);
    return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": type,
        "content-security-policy": "sandbox; default-src 'none'",
        "cross-origin-resource-policy": "same-origin",
        // Another picture is another emoji: what was fetched once is good for ever, for this person.
        "cache-control": "private, max-age=31536000, immutable",
      },
    });
  },
  "DELETE /emojis/:id": async (actor, { id }) => {
    await deleteEmoji(actor, id);
    return null;
  },
};
