import type { ErrorReply } from "@/lib/errors";

/** Why a message that will go out by itself has not yet; `error` is null while nothing has gone wrong. */
export function pendingWords(error: ErrorReply | null): string {
  switch (error?.code) {
    case undefined:
      return "Sending…";
    case "RATE_LIMITED":
      return "Too many messages at once. It will go out in a moment.";
    case "UNAUTHENTICATED":
      return "It is kept here until you have signed in.";
    default:
      return "Not sent yet. It will go out by itself.";
  }
}
