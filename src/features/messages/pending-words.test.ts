import { expect, test } from "vitest";
import type { ErrorCode } from "@/lib/errors";
import { pendingWords } from "./pending-words";

const after = (code: ErrorCode) => pendingWords({ code, message: "No." });

test("says what becomes of a message that waits, and what is to be done for it", () => {
  expect(pendingWords(null)).toBe("Sending…");
  for (const code of ["UNAVAILABLE", "INTERNAL"] as const) expect(after(code)).toMatch(/by itself/);
  expect(after("RATE_LIMITED")).toMatch(/in a moment/);
  expect(after("UNAUTHENTICATED")).toMatch(/signed in/);
});
