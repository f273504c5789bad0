import { CodedError } from "@/lib/errors";

/** What is wrong with a form: a sentence by field name, and under `form` one about the whole. */
export type Faults = Partial<Record<string, string>>;

/** What a failed call means to whoever filled in the form that has `fields`. */
export function faultsOf(error: unknown, fields: Iterable<string>): Faults {
  const known = new Set(fields);
  const faults: Faults = {};
  for (const { path, reason } of detailsOf(error)) faults[known.has(path) ? path : "form"] = sentence(reason);
  return Object.keys(faults).length > 0 ? faults : { form: faultOf(error) };
}

/** What a failed call means where there is no form, in one sentence. */
export function faultOf(error: unknown): string {
  if (!(error instanceof CodedError)) return "Something went wrong. Try again.";
  if (error.code === "RATE_LIMITED") return tooMany(error.extra.retryAfterMs);
  const detail = detailsOf(error).at(-1);
  return detail ? sentence(detail.reason) : error.message;
}

/** For a call's `catch`: what is in use already is the fault of `field`, and is shown there. */
export function conflictAt(field: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof CodedError && error.code === "CONFLICT")
      throw new CodedError("INVALID", error.message, { details: [{ path: field, reason: error.message }] });
    throw error;
  };
}

const detailsOf = (error: unknown) => (error instanceof CodedError ? (error.extra.details ?? []) : []);

const sentence = (reason: string) => (reason.startsWith("must ") ? `This ${reason}.` : reason);

function tooMany(retryAfterMs = 0): string {
  const seconds = Math.ceil(retryAfterMs / 1_000);
  if (seconds < 1) return "That was too often. Wait a moment and try again.";
  const wait =
    seconds < 90 ? `${seconds} second${seconds === 1 ? "" : "s"}` : `${Math.ceil(seconds / 60)} minutes`;
  return `That was too often. Try again in ${wait}.`;
}
