import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { type PublicConfig, type RouteName, routes } from "@/lib/api-routes";
import { errorStatus, notFound } from "@/lib/errors";
import type { AddressOf } from "../client-address";
import { toCodedError } from "../failure";
import type { Limits } from "../limits";
import type { Log } from "../log";
import type { Metrics } from "../metrics";
import type { IsAllowedOrigin } from "../origins";
import { answerAuth } from "./auth-door";
import { channels } from "./handlers/channels";
import { emojis } from "./handlers/emojis";
import { files } from "./handlers/files";
import { groups } from "./handlers/groups";
import { keeping } from "./handlers/keeping";
import { messages } from "./handlers/messages";
import { notifications } from "./handlers/notifications";
import { people } from "./handlers/people";
import { push } from "./handlers/push";
import { threads } from "./handlers/threads";
import { workspaces } from "./handlers/workspaces";
import { answerRequest, failureResponse } from "./request-door";
import { type UploadDoor, uploadsPath } from "./upload-door";

export type ApiOptions = {
  config: PublicConfig;
  limits: Limits;
  log: Log;
  metrics: Metrics;
  isAllowedOrigin: IsAllowedOrigin;
  addressOf: AddressOf;
  uploads: UploadDoor;
};

/** What the server hands to the API with each request; a call in process has no connection. */
type Bindings = Partial<HttpBindings>;

/** Those of the tus protocol. */
const uploadHeaders = ["tus-resumable", "upload-length", "upload-metadata", "upload-offset"];

/** The HTTP API: /api/auth is better-auth's, /api/v1 is made from the map of routes. */
export function createApi(options: ApiOptions): Hono<{ Bindings: Bindings }> {
  const api = new Hono<{ Bindings: Bindings }>();
  const handlers = {
    "GET /config": async () => options.config,
    ...people,
    ...workspaces,
    ...channels,
    ...messages,
    ...files,
    ...groups,
    ...emojis,
    ...notifications,
    ...push,
    ...keeping,
    ...threads,
  };

  api.use("*", async (context, next) => {
    await next();
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
  });
  // For pages of CORS_ORIGINS; the app's own are of the same origin and need none of this.
  api.use(
    "*",
    cors({
      origin: (origin) => (origin && options.isAllowedOrigin(origin, undefined) ? origin : null),
      credentials: true,
      allowHeaders: ["authorization", "content-type", ...uploadHeaders],
      exposeHeaders: ["retry-after", "set-auth-token", "location", ...uploadHeaders],
    }),
  );
  api.all("/api/auth/*", (context) => {
    const { incoming } = context.env;
    return answerAuth(context, incoming ? options.addressOf(incoming) : "", options.limits);
  });
  api.all(`${uploadsPath}/:id?`, (context) => options.uploads.answer(context));
  for (const name of Object.keys(routes) as RouteName[]) {
    const [method = "", path = ""] = name.split(" ");
    api.on(method, `/api/v1${path}`, async (context) => {
      const started = performance.now();
      const response = await answerRequest(context, name, { ...options, handlers });
      options.metrics.request(name, response.status, performance.now() - started);
      return response;
    });
  }
  api.notFound(() => failureResponse(notFound("This route"), 404));
  api.onError((error, context) => {
    const failure = toCodedError(error, options.log, { path: context.req.path });
    const response = failureResponse(failure, errorStatus[failure.code]);
    // Of a body that nobody has read the rest would come on this connection, before the next request.
    if (hasBody(context.req.raw) && !context.req.raw.bodyUsed) response.headers.set("connection", "close");
    return response;
  });
  return api;
}

const hasBody = ({ headers }: Request) =>
  Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding");
