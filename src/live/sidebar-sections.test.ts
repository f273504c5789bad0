import { expect, test } from "vitest";
import type { Channel, SidebarSection } from "@/lib/objects";
import { aChannel, aState } from "./fake-parts";
import {
  allSections,
  shownSections,
  withChange,
  withChannelIn,
  withoutSection,
  withSection,
  withSectionAt,
} from "./sidebar-sections";

const direct = (id: string, lastMessageAt: string): Channel =>
  aChannel({
    ...{ id, kind: "direct", name: null, isGeneral: false, memberIds: ["me", "somebody"], lastMessageAt },
  });
const named = (name: string, change: Partial<Channel> = {}): Channel =>
  aChannel({ id: name, name, isGeneral: name === "general", ...change });

const channels = [
  named("general"),
  named("alpha", { lastMessageAt: "2026-01-01" }),
  named("beta", { lastMessageAt: "2026-01-02", unreadCount: 1 }),
  direct("older", "2026-01-01"),
  direct("newer", "2026-01-02"),
];
const state = (sections: SidebarSection[] = []) => ({ ...aState(channels), sidebar: { sections } });
const shown = (sections?: SidebarSection[], active: string | null = null) =>
  shownSections(state(sections), active).map(({ section, shownIds }) => [section.id, ...shownIds].join(" "));
const nothing = () => allSections({ sections: [] });
const channel = (id: string) => channels.find((one) => one.id === id) ?? aChannel();

test("what was never arranged stands as it always did", () => {
  expect(shown()).toEqual(["starred", "channels general alpha beta", "directs newer older"]);
});

test("a conversation is starred, moved to a section of one's own, and back", () => {
  let sections = withChannelIn(nothing(), channel("beta"), "starred");
  sections = withSection(sections, "mine", "Mine");
  sections = withChannelIn(sections, channel("newer"), "mine");
  expect(shown(sections)).toEqual(["starred beta", "mine newer", "channels general alpha", "directs older"]);
  sections = withChannelIn(sections, channel("beta"), "mine");
  expect(shown(sections)).toEqual(["starred", "mine beta newer", "channels general alpha", "directs older"]);
  sections = withChannelIn(sections, channel("beta"), "channels");
  expect(shown(sections)[2]).toBe("channels general alpha beta");
  expect(shown(withoutSection(sections, "mine"))).toEqual(shown());
  expect(withoutSection(sections, "channels")).toEqual(sections);
});

test("a section that is folded, or hides what is read, shows what is unread and where one is", () => {
  for (const change of [{ isCollapsed: true }, { hidesRead: true }]) {
    const sections = withChange(nothing(), "channels", change);
    expect(shown(sections)[1]).toBe("channels beta");
    expect(shown(sections, "alpha")[1]).toBe("channels alpha beta");
  }
});

test("by activity the latest comes first", () => {
  expect(shown(withChange(nothing(), "channels", { sort: "activity" }))[1]).toBe(
    "channels beta alpha general",
  );
});

test("sections change places; one that this version does not name comes last", () => {
  const ids = (sections: SidebarSection[]) => allSections({ sections }).map(({ id }) => id);
  expect(ids(withSectionAt(nothing(), "directs", "channels"))).toEqual(["starred", "directs", "channels"]);
  expect(ids(withSectionAt(nothing(), "starred", "directs"))).toEqual(["channels", "directs", "starred"]);
  expect(ids(withSectionAt(nothing(), "starred", "nowhere"))).toEqual(["starred", "channels", "directs"]);
  expect(ids(withSection([], "mine", "Mine"))).toEqual(["starred", "mine", "channels", "directs"]);
});
