import type { ExtendedError } from "socket.io";
import { type CodedError, unauthenticated } from "@/lib/errors";
import { readSession } from "../../session";
import type { ParleySocket } from "../types";

/**
 * Lets in whoever has a session: by the handshake's cookies, or by `auth: { token }`, a signed bearer
 * token. Anyone else gets `connect_error` with `data.code = "UNAUTHENTICATED"`.
 */
export async function authMiddleware(
  socket: Pick<ParleySocket, "handshake" | "data">,
  next: (error?: ExtendedError) => void,
): Promise<void> {
  try {
    const { session } = await readSession(credentials(socket), false);
    if (!session) throw unauthenticated();
    socket.data.userId = session.user.id;
    socket.data.user = session.user;
    socket.data.sessionId = session.id;
    socket.data.isAway = false;
    socket.data.watching = new Map();
    next();
  } catch (error) {
    next(refusal(error as CodedError));
  }
}

function credentials({ handshake }: Pick<ParleySocket, "handshake">): Headers {
  const token: unknown = handshake.auth.token;
  if (typeof token === "string" && isHeaderValue(token))
    return new Headers({ authorization: `Bearer ${token}` });
  const { cookie, authorization } = handshake.headers;
  return new Headers({ ...(cookie && { cookie }), ...(authorization && { authorization }) });
}

/** A token from outside may hold what a header cannot; such a one is no token. */
const isHeaderValue = (value: string) => /^[\x21-\x7e]+$/.test(value);

/** A `connect_error` with a code in its data. */
export const refusal = ({ code, message }: CodedError): ExtendedError =>
  Object.assign(new Error(message), { data: { code, message } });
