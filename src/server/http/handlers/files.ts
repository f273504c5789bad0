import { addStream } from "@/domain/files/add-stream";
import { readFile, readThumbnail } from "@/domain/files/read";
import type { RouteName } from "@/lib/api-routes";
import { announcedLength } from "../announced-length";
import { fileResponse } from "../file-response";
import type { Handlers } from "../handler";

type FileRoute = Extract<RouteName, `${string}/files` | `${string} /files/${string}`>;

export const files: Handlers<FileRoute> = {
  "POST /workspaces/:id/files": async (actor, { id, name }, { request }) => ({
    file: await addStream(actor, {
      workspaceId: id,
      name,
      bytes: request.body,
      length: announcedLength(request),
    }),
  }),
  "GET /files/:id": async (actor, { id }, { request }) => fileResponse(await readFile(actor, id), request),
  "GET /files/:id/thumbnail": async (actor, { id }, { request }) =>
    fileResponse(await readThumbnail(actor, id), request),
};
