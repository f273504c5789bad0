import { describe, expect, it } from "vitest";
import { CodedError, invalid } from "@/lib/errors";
import { faultsOf } from "./faults";

describe("faultsOf", () => {
  it("puts a fault at its field, as a sentence", () => {
    expect(faultsOf(invalid("name", "must not be empty"), ["name"])).toEqual({
      name: "This must not be empty.",
    });
  });

  it("puts what belongs to no field of the form above it", () => {
    expect(faultsOf(invalid("role", "Choose another role."), ["name"])).toEqual({
      form: "Choose another role.",
    });
    expect(faultsOf(new CodedError("CONFLICT", "Somebody was faster."), ["name"])).toEqual({
      form: "Somebody was faster.",
    });
  });

  it("says how long to wait", () => {
    const limited = (retryAfterMs?: number) =>
      faultsOf(new CodedError("RATE_LIMITED", "no", { retryAfterMs }), []).form;
    expect(limited(900)).toContain("in 1 second.");
    expect(limited(40_000)).toContain("in 40 seconds.");
    expect(limited(240_000)).toContain("in 4 minutes.");
    expect(limited()).toContain("Wait a moment");
  });

  it("tells nothing of an error that nobody foresaw", () => {
    expect(faultsOf(new TypeError("x is undefined"), ["name"])).toEqual({
      form: "Something went wrong. Try again.",
    });
  });
});
