import { describe, expect, it } from "vitest";
import { inviteTokenIn, safeNext, withNext } from "./next-path";

describe("safeNext", () => {
  it.each(["/", "/w/acme", "/invite/abc?x=1#y", "/w/ünïcode"])("goes on to %s", (path) => {
    expect(safeNext(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "https://evil.example",
    "javascript:alert(1)",
    "w/acme",
    "",
    "/\t/evil.example",
    "/\n/evil.example",
  ])("does not leave this origin for %j", (path) => {
    expect(safeNext(path)).toBeNull();
  });

  it("agrees with the browser about where an accepted path leads", () => {
    for (const path of [
      "/",
      "/..//evil.example",
      "/.//evil.example",
      "/@evil.example",
      "/%2f/evil.example",
    ]) {
      const next = safeNext(path);
      if (next) expect(new URL(next, "https://parley.example").origin).toBe("https://parley.example");
    }
  });

  it("takes one wish only", () => {
    expect(safeNext(["/a", "/b"])).toBeNull();
    expect(safeNext(undefined)).toBeNull();
  });
});

it("carries the wish along", () => {
  expect(withNext("/sign-in", "/w/a?b=c")).toBe("/sign-in?next=%2Fw%2Fa%3Fb%3Dc");
  expect(withNext("/sign-in", null)).toBe("/sign-in");
});

it("knows the way to an invite", () => {
  expect(inviteTokenIn("/invite/kX-81I2Y-dWLFoGE")).toBe("kX-81I2Y-dWLFoGE");
  expect(inviteTokenIn("/invite/short")).toBeNull();
  expect(inviteTokenIn("/w/invite/kX-81I2Y-dWLFoGE")).toBeNull();
  expect(inviteTokenIn(null)).toBeNull();
});
