import type { z } from "zod";
import { CodedError, type Fault, unavailable } from "@/lib/errors";
import type { Log } from "./log";

/** What went wrong, as the caller is told. Anything unexpected is logged here and nowhere else. */
export function toCodedError(error: unknown, log: Log, context: Record<string, unknown>): CodedError {
  if (error instanceof CodedError) return error;
  if (isDatabaseAway(error)) {
    log.warn({ ...context, reason: (error as Error).message }, "PostgreSQL is not reachable");
    return unavailable();
  }
  log.error({ ...context, err: error }, "Unexpected failure");
  return new CodedError("INTERNAL", "Something went wrong on our side.");
}

// The driver's own codes, Node's, and PostgreSQL's classes 08 (connection), 53 (resources) and 57P
// (shutdown), and 57014 (statement timeout).
const away =
  /^(CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|08|53|57P0|57014)/;

function isDatabaseAway(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" && away.test(code);
}

/** The faults of an input that did not parse. */
export function toInvalid(error: z.ZodError): CodedError {
  const details: Fault[] = error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join("."),
    reason: issue.message,
  }));
  return new CodedError("INVALID", "The input is not valid.", { details });
}
