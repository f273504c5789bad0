import { createHmac, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";
import { findSession, type Session } from "@/domain/accounts/session";
import { auth } from "@/lib/auth";
import { unavailable } from "@/lib/errors";

/**
 * The session that `headers` carry (cookie or signed bearer token), read from the database every time;
 * null when there is none.
 *
 * Every request and handshake comes through here. A session that lives is read in one statement; the rest is
 * better-auth's to say: that there is none, and when one is prolonged (decision 0018).
 *
 * @param isRefreshed once a day a session in use is prolonged; then the cookies to set come along. A
 *   handshake never does it: that would be a write for every reconnect.
 * @throws CodedError `UNAVAILABLE` when the database cannot be asked: that is not the same as signed out
 */
export async function readSession(
  headers: Headers,
  isRefreshed: boolean,
): Promise<{ session: Session | null; cookies: string[] }> {
  const { secret, authCookies, sessionConfig } = await auth.$context;
  const token = tokenIn(headers, authCookies.sessionToken.name, secret);
  const found = token === null ? null : await findSession(token).catch(toUnavailable);
  const prolongedUntil = Date.now() + (sessionConfig.expiresIn - sessionConfig.updateAge) * 1_000;
  const isDue = isRefreshed && found && Date.parse(found.expiresAt) <= prolongedUntil;
  if (found && !isDue) return { session: found, cookies: [] };
  return askBetterAuth(headers, isRefreshed).catch(toUnavailable);
}

function toUnavailable(): never {
  throw unavailable();
}

async function askBetterAuth(headers: Headers, isRefreshed: boolean) {
  const query = { disableCookieCache: true, disableRefresh: !isRefreshed };
  const { response, headers: answered } = await auth.api.getSession({ headers, query, returnHeaders: true });
  const session: Session | null = response && {
    ...{ id: response.session.id, expiresAt: response.session.expiresAt.toISOString() },
    user: { id: response.user.id, name: response.user.name, email: response.user.email },
  };
  return { session, cookies: answered?.getSetCookie() ?? [] };
}

/** The token that is signed with the secret: the bearer's, or else the cookie's. */
function tokenIn(headers: Headers, cookieName: string, secret: string): string | null {
  const [, bearer = ""] = /^bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "") ?? [];
  // Of several cookies with one name the first counts, as at better-auth's own endpoints.
  const cookies = (headers.get("cookie") ?? "").split(";").reverse().join(";");
  return (
    signedToken(decoded(bearer), secret) ?? signedToken(parseCookies(cookies).get(cookieName) ?? "", secret)
  );
}

/** The token in `token.signature`, if that is its signature: HMAC-SHA-256 in base64. */
function signedToken(signed: string, secret: string): string | null {
  const end = signed.lastIndexOf(".");
  if (end < 1) return null;
  const token = signed.slice(0, end);
  // As text: what reads base64 overlooks what does not belong in it.
  const signature = Buffer.from(signed.slice(end + 1));
  const expected = Buffer.from(createHmac("sha256", secret).update(token).digest("base64"));
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
