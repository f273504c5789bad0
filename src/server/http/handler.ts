import type { Actor } from "@/domain/actor";
import type { RouteInput, RouteName, RouteReply } from "@/lib/api-routes";

/** A reply with a status of its own, where a use case has two kinds of success. */
export class Reply<Body> {
  constructor(
    readonly status: 200 | 201,
    readonly body: Body,
  ) {}
}

/** Runs a parsed request: one call into the domain. Open routes have no actor to speak of. */
export type Handler<Name extends RouteName> = (
  actor: Actor,
  input: RouteInput<Name>,
) => Promise<RouteReply<Name> | Reply<RouteReply<Name>>>;

/** The handlers of the routes named. */
export type Handlers<Names extends RouteName = RouteName> = { [Name in Names]: Handler<Name> };
