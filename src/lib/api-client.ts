import type { RouteInput, RouteName, RouteReply } from "./api-routes";
import { CodedError, type ErrorReply } from "./errors";

/**
 * Calls the HTTP API with the types of `api-routes.ts`: the same in the browser and, through the door
 * below, in a server component.
 *
 * @throws CodedError with the API's code, or `UNAVAILABLE` when it cannot be reached.
 */
export type ApiClient = <Name extends RouteName>(
  route: Name,
  ...input: keyof RouteInput<Name> extends never ? [] : [RouteInput<Name>]
) => Promise<RouteReply<Name>>;

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * The only global of the project. The custom server and Next's bundle are two module graphs: a
 * singleton in `src/` exists once in each. The server puts the API's own request function here, so a
 * server component reaches the one API there is, in process and without a socket.
 */
const door = Symbol.for("parley.api");
type Globals = { [door]?: Fetch };

/** Called once by the composition root. */
export function openApiDoor(fetch: Fetch): void {
  (globalThis as Globals)[door] = fetch;
}

/** A client for server components: acts as whoever sent `headers`. */
export function serverApi(headers: Headers): ApiClient {
  const fetch = (globalThis as Globals)[door];
  if (!fetch) throw new Error("The API is not up: pages render only behind src/server/index.ts.");
  const carried = new Headers();
  for (const name of ["cookie", "x-forwarded-for"]) {
    const value = headers.get(name);
    if (value) carried.set(name, value);
  }
  return createApiClient("http://internal", carried, fetch);
}

/** A client for the browser: same origin, the session's cookie. */
export const api: ApiClient = (route, ...input) =>
  createApiClient(location.origin, new Headers(), (request) => fetch(request))(route, ...input);

/** A client for `origin`, with `headers` on every call. */
export function createApiClient(origin: string, headers: Headers, fetch: Fetch): ApiClient {
  return async <Name extends RouteName>(route: Name, ...[input]: unknown[]) => {
    const [method = "GET", pattern = ""] = route.split(" ");
    const rest: Record<string, unknown> = { ...(input as object) };
    const path = pattern.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(rest[key]);
      delete rest[key];
      return encodeURIComponent(value);
    });
    const url = new URL(`/api/v1${path}`, origin);
    const init: RequestInit = { method, headers: new Headers(headers), credentials: "same-origin" };
    const { bytes } = rest;
    if (method === "GET" || bytes instanceof Blob) {
      if (bytes instanceof Blob) init.body = bytes;
      delete rest.bytes;
      for (const [key, value] of Object.entries(rest))
        if (value !== undefined) url.searchParams.set(key, String(value));
    } else {
      (init.headers as Headers).set("content-type", "application/json");
      init.body = JSON.stringify(rest);
    }
    const response = await Promise.resolve(fetch(new Request(url, init))).catch(() => {
      throw new CodedError("UNAVAILABLE", "Parley cannot be reached.");
    });
    return answer<Name>(response);
  };
}

async function answer<Name extends RouteName>(response: Response): Promise<RouteReply<Name>> {
  if (response.status === 204) return null as RouteReply<Name>;
  // A picture or a file is no object: it is handed on as it came.
  const isFile =
    response.headers.get("content-type")?.startsWith("image/") || response.headers.has("content-disposition");
  if (response.ok && isFile) return response as RouteReply<Name>;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body) return body as RouteReply<Name>;
  const error = (body as { error?: ErrorReply } | null)?.error;
  // A proxy in between answers without our envelope: all we know is that it did not work.
  if (!error) throw new CodedError("UNAVAILABLE", "Parley cannot be reached.");
  throw new CodedError(error.code, error.message, {
    retryAfterMs: error.retryAfterMs,
    details: error.details,
  });
}
