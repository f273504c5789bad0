import { auth } from "@/lib/auth";
import { unavailable } from "@/lib/errors";

type GetSession = typeof auth.api.getSession;

/**
 * The session that `headers` carry (cookie or signed bearer token), read from the database every time;
 * null when there is none.
 *
 * @param isRefreshed once a day a session in use is prolonged; then the cookies to set come along. A
 *   handshake never does it: that would be a write for every reconnect.
 * @throws CodedError `UNAVAILABLE` when the database cannot be asked: that is not the same as signed out
 */
export async function readSession(headers: Headers, isRefreshed: boolean) {
  const query = { disableCookieCache: true, disableRefresh: !isRefreshed };
  const result = await auth.api.getSession({ headers, query, returnHeaders: true }).catch(() => {
    throw unavailable();
  });
  return {
    session: result.response as Awaited<ReturnType<GetSession>>,
    cookies: result.headers?.getSetCookie() ?? [],
  };
}
