import type { Actor } from "@/domain/actor";
import type { RouteInput, RouteName, RouteReply } from "@/lib/api-routes";

/** A reply with a status of its own, where a use case has two kinds of success. */
export class Reply<Body> {
  constructor(
    readonly status: 200 | 201,
    readonly body: Body,
  ) {}
}

/** What a caller calls with. */
export type Caller = {
  /** Empty without a session. */
  sessionId: string;
  /** The browser's own words. */
  userAgent: string | null;
  /** As it came: for ranges, and for a body that is no JSON. */
  request: Request;
};

/** Runs a parsed request: one call into the domain. Open routes have no actor to speak of. */
export type Handler<Name extends RouteName> = (
  actor: Actor,
  input: RouteInput<Name>,
  caller: Caller,
) => Promise<RouteReply<Name> | Reply<RouteReply<Name>>>;

/** The handlers of the routes named. */
export type Handlers<Names extends RouteName = RouteName> = { [Name in Names]: Handler<Name> };
