import { expect, test } from "vitest";
import type { Channel } from "@/lib/objects";
import { aChannel } from "@/live/fake-parts";
import { browsable } from "./browsable";

const channel = (name: string | null, rest: Partial<Channel> = {}): Channel =>
  aChannel({ id: name ?? "direct", name, joined: false, isGeneral: false, ...rest });

const channels = [
  channel("old-design", { archivedAt: "2026-01-01T00:00:00Z" }),
  channel("Website", { topic: "Design and text of the site" }),
  channel("design"),
  channel(null, { kind: "direct" }),
];
const names = (query: string) => browsable(channels, query).map(({ name }) => name);

test("lists channels by name, archived ones last, direct conversations never", () => {
  expect(names("")).toEqual(["design", "Website", "old-design"]);
});

test("finds by name and topic, with or without the #", () => {
  expect(names("#DESIGN")).toEqual(["design", "Website", "old-design"]);
  expect(names("text")).toEqual(["Website"]);
  expect(names("nothing")).toEqual([]);
});
