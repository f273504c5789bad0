import { CodedError, type ErrorCode, type ErrorReply } from "@/lib/errors";

/** Any failure as what a person is told. */
export function toReply(error: unknown): ErrorReply {
  return error instanceof CodedError
    ? error.toReply()
    : { code: "INTERNAL", message: "Something went wrong in this browser." };
}

const transient: ReadonlySet<ErrorCode> = new Set([
  "UNAVAILABLE",
  "INTERNAL",
  "RATE_LIMITED",
  "UNAUTHENTICATED",
]);

/** Whether the same request may succeed later; any other failure is the request's own fault. */
export const isTransient = ({ code }: ErrorReply): boolean => transient.has(code);
