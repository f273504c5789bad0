import { expect, test } from "vitest";
import { placeHref, placeOf } from "./place";

const thread = "0190a5f2-0000-7000-8000-000000000000";

test("an address leads back to where it was made for", () => {
  for (const place of [
    { channelId: null, at: null, search: null },
    { channelId: "c1", at: null, search: null },
    { channelId: "c1", at: 42, search: null },
    { channelId: "c1", at: null, search: null, thread },
    { channelId: "c1", at: 42, search: null, thread },
    { channelId: null, at: null, search: null, threads: true },
    { channelId: null, at: null, search: { query: "", sort: "relevance" as const } },
    { channelId: null, at: null, search: null, later: "saved" as const },
    { channelId: null, at: null, search: null, later: "scheduled" as const },
    { channelId: null, at: null, search: { query: 'from:me "50 % & more"', sort: "newest" as const } },
  ]) {
    const url = new URL(placeHref("acme", place), "http://parley.test");
    expect(placeOf(url.pathname.split("/").slice(3), url.searchParams)).toEqual(place);
  }
});

test("what is no place is none, and a strange position is ignored", () => {
  const nothing = new URLSearchParams();
  expect(placeOf(["x", "c1"], nothing)).toBeNull();
  expect(placeOf(["c"], nothing)).toBeNull();
  expect(placeOf(["c", "c1", "more"], nothing)).toBeNull();
  expect(placeOf(["search", "more"], nothing)).toBeNull();
  expect(placeOf(["c", "c1"], new URLSearchParams({ at: "-1" }))).toEqual({
    ...{ channelId: "c1", at: null, search: null },
  });
});
