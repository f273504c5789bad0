import {
  type Channel,
  type FixedSection,
  fixedSections,
  type Sidebar,
  type SidebarSection,
} from "@/lib/objects";
import { compare } from "./compare";
import { sortedChannels, sortedDirects } from "./selectors";
import type { ChatState } from "./state";

/** How one's conversations stand in the sidebar. Pure. */

/** A section with what is to be seen in it now. */
export type ShownSection = { section: SidebarSection; shownIds: string[] };

const isFixed = (id: string): id is FixedSection => (fixedSections as readonly string[]).includes(id);

const byDefault = (id: FixedSection): SidebarSection => ({
  ...{ id, name: "", channelIds: [], isCollapsed: false, hidesRead: false },
  sort: id === "directs" ? "activity" : "name",
});

/** All sections in their order: what was never arranged is there as it is by default. */
export function allSections({ sections }: Sidebar): SidebarSection[] {
  const missing = fixedSections.filter((id) => !sections.some((section) => section.id === id)).map(byDefault);
  const isStarred = ({ id }: SidebarSection) => id === "starred";
  return [...missing.filter(isStarred), ...sections, ...missing.filter((section) => !isStarred(section))];
}

const homeOf = ({ kind }: Channel): FixedSection => (kind === "direct" ? "directs" : "channels");

/** The id of the section that a conversation stands in. */
function sectionOf(sections: readonly SidebarSection[], channel: Channel): string {
  return sections.find(({ channelIds }) => channelIds.includes(channel.id))?.id ?? homeOf(channel);
}

/**
 * Every section with what it shows. What is folded away, or hides what is read, still shows what is unread
 * and where one is.
 */
export function shownSections(state: ChatState, activeChannelId: string | null): ShownSection[] {
  const sections = allSections(state.sidebar);
  const placed = new Map<string, Channel[]>(sections.map(({ id }) => [id, []]));
  for (const channel of [...sortedChannels(state), ...sortedDirects(state)])
    placed.get(sectionOf(sections, channel))?.push(channel);
  const isWanted = ({ id, unreadCount, isMuted }: Channel) =>
    id === activeChannelId || (unreadCount > 0 && !isMuted);
  return sections.map((section) => {
    const channels = inOrder(placed.get(section.id) ?? [], section);
    const shown = section.isCollapsed || section.hidesRead ? channels.filter(isWanted) : channels;
    return { section, shownIds: shown.map(({ id }) => id) };
  });
}

/** Channels come by name and direct messages by activity already: each needs the other order alone. */
function inOrder(channels: Channel[], { sort }: SidebarSection): Channel[] {
  if (sort === "name") return channels;
  return channels.toSorted((a, b) => compare(b.lastMessageAt ?? "", a.lastMessageAt ?? ""));
}

/** Puts a conversation into a section; into the one where it stands by itself, it goes back there. */
export function withChannelIn(
  sections: readonly SidebarSection[],
  channel: Channel,
  sectionId: string,
): SidebarSection[] {
  return sections.map((section) => {
    const rest = section.channelIds.filter((id) => id !== channel.id);
    const isGoal = section.id === sectionId && sectionId !== homeOf(channel);
    const channelIds = isGoal ? [...rest, channel.id] : rest;
    return channelIds.length === section.channelIds.length && !isGoal ? section : { ...section, channelIds };
  });
}

export const withChange = (
  sections: readonly SidebarSection[],
  id: string,
  change: Partial<Omit<SidebarSection, "id">>,
): SidebarSection[] => sections.map((section) => (section.id === id ? { ...section, ...change } : section));

/** A new section of one's own, above the fixed ones of all channels and direct messages. */
export function withSection(sections: readonly SidebarSection[], id: string, name: string): SidebarSection[] {
  const at = sections.findIndex((section) => section.id === "channels" || section.id === "directs");
  return sections.toSpliced(at < 0 ? sections.length : at, 0, {
    ...{ id, name, channelIds: [], isCollapsed: false, hidesRead: false },
    sort: "name",
  });
}

/** Without a section of one's own; what stood in it goes back to where it stands by itself. */
export const withoutSection = (sections: readonly SidebarSection[], id: string): SidebarSection[] =>
  sections.filter((section) => section.id !== id || isFixed(id));

/** Moves a section to the place of another one. */
export function withSectionAt(
  sections: readonly SidebarSection[],
  id: string,
  goalId: string,
): SidebarSection[] {
  const from = sections.findIndex((section) => section.id === id);
  const to = sections.findIndex((section) => section.id === goalId);
  const moved = sections[from];
  if (!moved || to < 0 || from === to) return [...sections];
  return sections.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** How a section is called. */
export const sectionTitle = ({ id, name }: SidebarSection): string => (isFixed(id) ? fixedTitles[id] : name);

const fixedTitles: Record<FixedSection, string> = {
  starred: "Starred",
  channels: "Channels",
  directs: "Direct messages",
};

/** Whether a section is one's own: it can be renamed and deleted. */
export const isOwnSection = ({ id }: SidebarSection): boolean => !isFixed(id);
