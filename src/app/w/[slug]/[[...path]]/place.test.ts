import { expect, test } from "vitest";
import { placeHref, placeOf } from "./place";

test("an address leads back to where it was made for", () => {
  for (const place of [
    { channelId: null, at: null },
    { channelId: "c1", at: null },
    { channelId: "c1", at: 42 },
  ]) {
    const url = new URL(placeHref("acme", place), "http://parley.test");
    expect(placeOf(url.pathname.split("/").slice(3), url.searchParams.get("at"))).toEqual(place);
  }
});

test("what is no place is none, and a strange position is ignored", () => {
  expect(placeOf(["x", "c1"], null)).toBeNull();
  expect(placeOf(["c"], null)).toBeNull();
  expect(placeOf(["c", "c1", "more"], null)).toBeNull();
  expect(placeOf(["c", "c1"], "-1")).toEqual({ channelId: "c1", at: null });
});
