import { CodedError, type ErrorReply, type Fault } from "./errors";

/**
 * better-auth's endpoints, called from the browser. A few typed lines and no more: the library's own
 * client would weigh more than the pages that use it.
 */

/** The same bounds as in `auth.ts`. */
export const passwordLength = { min: 8, max: 256 };

export type AuthSession = {
  id: string;
  /** Names the session to `revoke-session`. */
  token: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
};

type Calls = {
  "sign-up/email": { body: { name: string; email: string; password: string }; reply: object };
  "sign-in/email": { body: { email: string; password: string }; reply: object };
  "sign-out": { body: Record<never, never>; reply: object };
  "request-password-reset": { body: { email: string; redirectTo: string }; reply: object };
  "reset-password": { body: { newPassword: string; token: string }; reply: object };
  "update-user": { body: { name?: string; image?: string | null }; reply: object };
  "change-password": {
    body: { currentPassword: string; newPassword: string; revokeOtherSessions: boolean };
    reply: object;
  };
  "revoke-session": { body: { token: string }; reply: object };
  "list-sessions": { reply: AuthSession[] };
  "get-session": { reply: { session: AuthSession } | null };
};

type Reply<Name extends keyof Calls> = Calls[Name]["reply"];
type Body<Name extends keyof Calls> = Calls[Name] extends { body: infer Data } ? [Data] : [];

/**
 * Calls one endpoint; with a body by POST, without one by GET.
 *
 * @throws CodedError `INVALID` with the field at fault in `details` where there is one, `RATE_LIMITED`
 *   with `retryAfterMs`, `UNAUTHENTICATED`, `UNAVAILABLE`
 */
export async function callAuth<Name extends keyof Calls>(
  name: Name,
  ...[body]: Body<Name>
): Promise<Reply<Name>> {
  const response = await fetch(`/api/auth/${name}`, {
    method: body ? "POST" : "GET",
    headers: body ? { "content-type": "application/json" } : undefined,
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => {
    throw new CodedError("UNAVAILABLE", "Parley cannot be reached. Look at your connection and try again.");
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Reply<Name>;
  throw failure(response, answer as { code?: string; message?: string; error?: ErrorReply } | null);
}

function failure(
  response: Response,
  answer: { code?: string; message?: string; error?: ErrorReply } | null,
): CodedError {
  // The limiter in front of better-auth answers in the envelope of our own API.
  const own = answer?.error;
  if (own)
    return new CodedError(own.code, own.message, { retryAfterMs: own.retryAfterMs, details: own.details });
  const known = faults[answer?.code ?? ""];
  if (known) return new CodedError("INVALID", known.reason, { details: known.path ? [known] : undefined });
  if (response.status === 401)
    return new CodedError("UNAUTHENTICATED", "Your session is over. Sign in again.");
  if (response.status >= 500)
    return new CodedError("UNAVAILABLE", "Parley cannot do that right now. Try again in a moment.");
  return new CodedError("INVALID", answer?.message ?? "That did not work.");
}

/** better-auth's codes in words for people, at the field they belong to; an empty path is the whole form. */
const faults: Record<string, Fault> = {
  // One sentence for both, so that nobody learns which addresses have an account.
  INVALID_EMAIL_OR_PASSWORD: { path: "", reason: "This email address and password do not belong together." },
  INVALID_EMAIL: { path: "email", reason: "This is not an email address." },
  USER_ALREADY_EXISTS: { path: "email", reason: "There is an account with this address already." },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    path: "email",
    reason: "There is an account with this address already.",
  },
  INVALID_PASSWORD: { path: "currentPassword", reason: "This is not your current password." },
  PASSWORD_TOO_SHORT: { path: "newPassword", reason: `Use at least ${passwordLength.min} characters.` },
  PASSWORD_TOO_LONG: { path: "newPassword", reason: `Use at most ${passwordLength.max} characters.` },
  INVALID_TOKEN: { path: "", reason: "This link has been used or is too old. Ask for a new one." },
  SESSION_NOT_FRESH: { path: "", reason: "You signed in long ago. For this, sign in again." },
};

/**
 * Ends this session. A full page load follows: nothing of what the tab held, the socket least of all,
 * outlives it.
 *
 * @throws CodedError `UNAVAILABLE`
 */
export async function signOut(next = "/sign-in"): Promise<void> {
  await callAuth("sign-out", {});
  location.assign(next);
}
