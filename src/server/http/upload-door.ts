import { join } from "node:path";
import { FileStore as StagingStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Context } from "hono";
import { v7 as uuidv7 } from "uuid";
import { accessWorkspace } from "@/domain/access";
import type { Actor } from "@/domain/actor";
import { addFile, readUploaded } from "@/domain/files/add";
import { checkRoom } from "@/domain/files/room";
import { fileSettings } from "@/domain/files/store";
import { errorStatus, forbidden, invalid, notFound, unauthenticated } from "@/lib/errors";
import * as input from "@/lib/input";
import { toCodedError } from "../failure";
import type { Limits } from "../limits";
import type { Log } from "../log";
import type { IsAllowedOrigin } from "../origins";
import { readSession } from "../session";
import { failureResponse } from "./request-door";

export type UploadDoor = {
  answer(context: Context): Promise<Response>;
};

type Options = { limits: Limits; isAllowedOrigin: IsAllowedOrigin; log: Log };

export const uploadsPath = "/api/v1/uploads";

/** What the uploader's metadata and ours say of an upload. */
type Metadata = { filename: string; workspaceId: string; uploaderId: string };

/**
 * Uploads that go on where they broke off, by the tus protocol (https://tus.io, version 1.0.0), through its own
 * library. In front of it: who, from where, how often, and whether this upload is theirs. The metadata names
 * `filename` and `workspaceId`; the answer to the last part is the file, as is that to a GET from then on.
 *
 * What is on its way lies on this instance: behind a load balancer a person stays on one.
 */
export function createUploadDoor({ limits, isAllowedOrigin, log }: Options): UploadDoor {
  const { workFolder, maxBytes } = fileSettings();
  const staging = new StagingStore({ directory: workFolder });
  const actors = new WeakMap<object, Actor>();

  const tus = new Server({
    ...{ path: uploadsPath, datastore: staging, maxSize: maxBytes, relativeLocation: true },
    // Who may read the answers from elsewhere is said once, for all of the API.
    allowedOrigins: () => false,
    namingFunction: () => uuidv7(),
    async onUploadCreate(request, upload) {
      const actor = actors.get(request);
      const { filename, workspaceId } = upload.metadata ?? {};
      const workspace = input.id.safeParse(workspaceId);
      if (!actor || !workspace.success) throw invalid("workspaceId", "must be in the metadata");
      if (upload.size === undefined) throw invalid("Upload-Length", "must be said at the beginning");
      await accessWorkspace(actor, workspace.data, "guest");
      await checkRoom(workspace.data, upload.size);
      const metadata: Metadata = {
        ...{ filename: (filename ?? "").slice(0, 1_000), workspaceId: workspace.data },
        uploaderId: actor.userId,
      };
      return { metadata };
    },
    async onUploadFinish(request, upload) {
      const { filename, workspaceId, uploaderId } = upload.metadata as Metadata;
      const path = join(workFolder, upload.id);
      const file = await addFile(
        { userId: uploaderId },
        { id: upload.id, workspaceId, name: filename, path },
      ).finally(() => staging.configstore.delete(upload.id));
      const headers = { "content-type": "application/json" };
      // 204, which a PATCH has by itself, would have no body.
      return { status_code: request.method === "POST" ? 201 : 200, headers, body: JSON.stringify({ file }) };
    },
    onResponseError(request, error) {
      // The library's own failures have a status of the protocol.
      if ("status_code" in error) return undefined;
      const failure = toCodedError(error, log, { path: new URL(request.url).pathname });
      return { status_code: errorStatus[failure.code], body: JSON.stringify({ error: failure.toReply() }) };
    },
  });

  return {
    async answer(context) {
      const request = context.req.raw;
      const { session } = await readSession(request.headers, false);
      if (!session) throw unauthenticated();
      const { origin, host } = Object.fromEntries(request.headers);
      if (!isAllowedOrigin(origin, host)) throw forbidden("This origin is not allowed.");
      const actor = { userId: session.user.id };
      const id = context.req.param("id");
      await limits.spend(id === undefined ? "upload" : "change", actor.userId);
      if (id === undefined) {
        if (request.method !== "POST") throw notFound("This route");
      } else if (!(await isOnItsWay(actor, id))) return answerArrived(actor, id, request.method);
      else if (request.method === "GET") throw notFound("This upload");
      actors.set(request, actor);
      return tus.handleWeb(request);
    },
  };

  async function isOnItsWay(actor: Actor, id: string): Promise<boolean> {
    if (!input.id.safeParse(id).success) return false;
    const upload = await staging.configstore.get(id).catch(() => undefined);
    return upload?.metadata?.uploaderId === actor.userId;
  }
}

/** The last answer may have been lost on its way: then the uploader asks how far it has come. */
async function answerArrived(actor: Actor, id: string, method: string): Promise<Response> {
  const file = input.id.safeParse(id).success ? await readUploaded(actor, id) : null;
  if (!file || (method !== "HEAD" && method !== "GET")) {
    const failure = notFound("This upload");
    return failureResponse(failure, errorStatus[failure.code]);
  }
  if (method === "GET") return Response.json({ file });
  const size = String(file.size);
  return new Response(null, {
    headers: { "tus-resumable": "1.0.0", "upload-offset": size, "upload-length": size },
  });
}
