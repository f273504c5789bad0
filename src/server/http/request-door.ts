import type { Context } from "hono";
import type { Actor } from "@/domain/actor";
import type { Route } from "@/lib/api-route";
import { type RouteName, routes } from "@/lib/api-routes";
import { type CodedError, forbidden, invalid, unauthenticated } from "@/lib/errors";
import { toInvalid } from "../failure";
import type { Budget, Limits } from "../limits";
import type { IsAllowedOrigin } from "../origins";
import { readSession } from "../session";
import type { Caller, Handlers } from "./handler";
import { Reply } from "./handler";
import { readBody } from "./read-body";

export type RequestDoor = { limits: Limits; isAllowedOrigin: IsAllowedOrigin; handlers: Handlers };

type AnyRoute = Route<object, object, object, unknown>;
type AnyHandler = (actor: Actor, input: object, caller: Caller) => Promise<unknown>;
/** As long as a browser's words about itself may be. */
const agentLimit = 500;

/** Answers a request to a route: who → origin → parse → limit → run → reply. */
export async function answerRequest(context: Context, name: RouteName, door: RequestDoor): Promise<Response> {
  const route = routes[name] as unknown as AnyRoute;
  const isRead = name.startsWith("GET ");
  // A call in process renders a page: it cannot hand on a cookie, so it must not prolong the session.
  const { session, cookies } = await readSession(
    context.req.raw.headers,
    context.env?.incoming !== undefined,
  );
  for (const cookie of cookies) context.header("set-cookie", cookie, { append: true });
  if (!session && !route.open) throw unauthenticated();
  const { origin, host } = Object.fromEntries(context.req.raw.headers);
  if (!isRead && !door.isAllowedOrigin(origin, host)) throw forbidden("This origin is not allowed.");

  const input = {
    ...parse(route.params, context.req.param()),
    ...parse(route.query, context.req.query()),
    ...parse(route.body, isRead ? {} : await readInput(context, route)),
  };
  const userId = session?.user.id ?? "";
  if (session) await door.limits.spend(budgetOf(name), userId);
  const caller = {
    sessionId: session?.id ?? "",
    userAgent: context.req.header("user-agent")?.slice(0, agentLimit) ?? null,
    request: context.req.raw,
  };
  const result = await (door.handlers[name] as unknown as AnyHandler)({ userId }, input, caller);
  if (result instanceof Response) return result;
  if (result instanceof Reply) return context.json(result.body, result.status);
  return route.status === 204 ? context.body(null, 204) : context.json(result, route.status);
}

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

async function readInput(context: Context, { takesForm, takesBytes }: AnyRoute): Promise<object> {
  // Its handler reads the body as it comes.
  if (takesBytes) return {};
  const isForm = formTypes.test(context.req.header("content-type") ?? "");
  if (!takesForm || !isForm) return readJson(context);
  await readBody(context);
  return {};
}

async function readJson(context: Context): Promise<object> {
  const text = new TextDecoder().decode(await readBody(context));
  if (text === "") return {};
  // JSON only: what a foreign page's form can send is refused before it is read.
  if (!context.req.header("content-type")?.startsWith("application/json"))
    throw invalid("", "The body must be application/json.");
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid("", "The body must be a JSON object.");
}

function parse(schema: AnyRoute["body"], value: unknown): object {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw toInvalid(parsed.error);
  return parsed.data;
}

/** What clients ask all the time: those without a socket, and of links to messages. */
const isReading: ReadonlySet<RouteName> = new Set([
  "POST /sync",
  "POST /channels/:id/read",
  "POST /workspaces/:id/cards",
]);

function budgetOf(name: RouteName): Budget {
  if (name === "POST /channels/:id/messages") return "message";
  if (name === "POST /workspaces/:id/invites") return "invite";
  if (name === "POST /workspaces/:id/files" || name === "POST /workspaces/:id/emojis") return "upload";
  if (name === "GET /workspaces/:id/search") return "search";
  return name.startsWith("GET ") || isReading.has(name) ? "read" : "change";
}

/** A failure in the envelope of the wire contract. */
export function failureResponse(failure: CodedError, status: number): Response {
  const headers = new Headers({ "content-type": "application/json" });
  const { retryAfterMs } = failure.extra;
  if (retryAfterMs !== undefined) headers.set("retry-after", String(Math.ceil(retryAfterMs / 1000)));
  return new Response(JSON.stringify({ error: failure.toReply() }), { status, headers });
}
