import { describe, expect, it } from "vitest";
import { CodedError, invalid } from "@/lib/errors";
import { conflictAt, faultOf, faultsOf } from "./faults";

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
      faultOf(new CodedError("RATE_LIMITED", "no", { retryAfterMs }));
    expect(limited(900)).toContain("in 1 second.");
    expect(limited(40_000)).toContain("in 40 seconds.");
    expect(limited(240_000)).toContain("in 4 minutes.");
    expect(limited()).toContain("Wait a moment");
  });

  it("shows a conflict at the field that it is about, and nothing else there", () => {
    const meant = (error: unknown) => {
      try {
        conflictAt("name")(error);
      } catch (thrown) {
        return faultsOf(thrown, ["name"]);
      }
    };
    expect(meant(new CodedError("CONFLICT", "This name is taken."))).toEqual({ name: "This name is taken." });
    expect(meant(new CodedError("FORBIDDEN", "Ask an admin."))).toEqual({ form: "Ask an admin." });
  });

  it("tells nothing of an error that nobody foresaw", () => {
    expect(faultsOf(new TypeError("x is undefined"), ["name"])).toEqual({
      form: "Something went wrong. Try again.",
    });
  });
});
