/**
 * The failures that a caller is told about. Every door answers with one of these codes
 * (HTTP: the status beside it) and nothing else; anything unexpected becomes `INTERNAL`.
 */
export const errorStatus = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One fault of an `INVALID` input: where it is, and what is wrong with it. */
export type Fault = { path: string; reason: string };

/** A failure as it travels: in the body of an HTTP answer, in an ack, in the `error` event. */
export type ErrorReply = {
  code: ErrorCode;
  message: string;
  /** `RATE_LIMITED` only: milliseconds until it is worth trying again. */
  retryAfterMs?: number;
  /** `INVALID` only. */
  details?: Fault[];
};

/** Thrown by the domain and by the doors; a person reads `message`. */
export class CodedError extends Error {
  override readonly name = "CodedError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extra: Pick<ErrorReply, "retryAfterMs" | "details"> = {},
  ) {
    super(message);
  }

  toReply(): ErrorReply {
    return { code: this.code, message: this.message, ...this.extra };
  }
}

export const unauthenticated = () => new CodedError("UNAUTHENTICATED", "Sign in first.");
export const forbidden = (message = "You may not do that.") => new CodedError("FORBIDDEN", message);
export const notFound = (what = "That") => new CodedError("NOT_FOUND", `${what} does not exist.`);
export const conflict = (message: string) => new CodedError("CONFLICT", message);
export const invalid = (path: string, reason: string) =>
  new CodedError("INVALID", reason, { details: [{ path, reason }] });
export const unavailable = () =>
  new CodedError("UNAVAILABLE", "Parley cannot store anything right now. Nothing was changed; try again.");
