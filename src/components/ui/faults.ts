import { CodedError } from "@/lib/errors";

/** What is wrong with a form: a sentence by field name, and under `form` one about the whole. */
export type Faults = Partial<Record<string, string>>;

/** What a failed call means to whoever filled in the form that has `fields`. */
export function faultsOf(error: unknown, fields: Iterable<string>): Faults {
  if (!(error instanceof CodedError)) return { form: "Something went wrong. Try again." };
  if (error.code === "RATE_LIMITED") return { form: tooMany(error.extra.retryAfterMs) };
  const known = new Set(fields);
  const faults: Faults = {};
  for (const { path, reason } of error.extra.details ?? [])
    faults[known.has(path) ? path : "form"] = reason.startsWith("must ") ? `This ${reason}.` : reason;
  return Object.keys(faults).length > 0 ? faults : { form: error.message };
}

function tooMany(retryAfterMs = 0): string {
  const seconds = Math.ceil(retryAfterMs / 1_000);
  if (seconds < 1) return "That was too often. Wait a moment and try again.";
  const wait =
    seconds < 90 ? `${seconds} second${seconds === 1 ? "" : "s"}` : `${Math.ceil(seconds / 60)} minutes`;
  return `That was too often. Try again in ${wait}.`;
}
