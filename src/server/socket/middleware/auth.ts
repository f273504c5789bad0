import type { ExtendedError } from "socket.io";
import { auth } from "@/lib/auth";
import { unauthenticated } from "@/lib/errors";
import type { ParleySocket } from "../types";

/**
 * Lets in whoever has a session: by the handshake's cookies, or by `auth: { token }`, a signed bearer
 * token. Anyone else gets `connect_error` with `data.code = "UNAUTHENTICATED"`.
 */
export async function authMiddleware(
  socket: ParleySocket,
  next: (error?: ExtendedError) => void,
): Promise<void> {
  const session = await readSession(socket).catch(() => null);
  if (!session) {
    const { message, code } = unauthenticated();
    return next(Object.assign(new Error(message), { data: { code, message } }));
  }
  socket.data.userId = session.user.id;
  socket.data.user = session.user;
  socket.data.sessionId = session.session.id;
  socket.data.watching = new Map();
  next();
}

function readSession(socket: ParleySocket) {
  const { headers, auth: given } = socket.handshake;
  const token: unknown = given.token;
  const credentials = new Headers();
  if (typeof token === "string") credentials.set("authorization", `Bearer ${token}`);
  else if (headers.cookie) credentials.set("cookie", headers.cookie);
  if (headers.authorization && typeof token !== "string")
    credentials.set("authorization", headers.authorization);
  // A handshake reads the session and never prolongs it: that would be a write for every reconnect.
  return auth.api.getSession({
    headers: credentials,
    query: { disableRefresh: true, disableCookieCache: true },
  });
}
