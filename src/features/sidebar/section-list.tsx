import { Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { later } from "@/components/later";
import { IconButton } from "@/components/ui/icon-button";
import type { SidebarSection } from "@/lib/objects";
import { allSections, isOwnSection, shownSections } from "@/live/sidebar-sections";
import { useChatState } from "@/live/use-chat";
import { AddChannelsButton } from "./add-channels-button";
import type { AddChannelsProps } from "./add-channels-menu";
import { PlaceLine } from "./place-line";
import type { Places } from "./places";
import { Section } from "./section";
import type { Naming } from "./section-name-dialog";
import { useArranging } from "./use-arranging";

const AddChannelsMenu = later<AddChannelsProps>(
  () => import("./add-channels-menu").then((module) => module.AddChannelsMenu),
  ({ button }) => <AddChannelsButton {...button} />,
);
const SectionNameDialog = later(() =>
  import("./section-name-dialog").then((module) => module.SectionNameDialog),
);

type SectionListProps = {
  places: Places;
  activeChannelId: string | null;
  onCreateChannel: () => void;
  onBrowseChannels: () => void;
  onNewDirect: () => void;
};

/** One's conversations in their sections. */
export function SectionList({ places, activeChannelId, ...ways }: SectionListProps) {
  const sidebar = useChatState((state) => state.sidebar);
  const sections = useMemo(() => allSections(sidebar), [sidebar]);
  const ids = useChatState((state) =>
    shownSections(state, activeChannelId).map(({ shownIds }) => shownIds.join(" ")),
  );
  const arranging = useArranging();
  const [naming, setNaming] = useState<Naming | null>(null);
  const nameNew = useCallback((channelId: string) => setNaming({ section: null, channelId }), []);

  return (
    <>
      {sections.map((section, index) => {
        const shownIds = ids[index]?.split(" ").filter(Boolean) ?? [];
        if (section.id === "starred" && section.channelIds.length === 0) return null;
        return (
          <Section
            key={section.id}
            section={section}
            beforeId={sections[index - 1]?.id ?? null}
            afterId={sections[index + 1]?.id ?? null}
            arranging={arranging}
            onName={(named) => setNaming({ section: named, channelId: null })}
            action={<SectionAction section={section} {...ways} />}
          >
            {shownIds.map((channelId) => (
              <PlaceLine
                key={channelId}
                {...places}
                channelId={channelId}
                sectionId={section.id}
                isActive={channelId === activeChannelId}
                arranging={arranging}
                onNewSection={nameNew}
              />
            ))}
            {shownIds.length === 0 && <EmptyLine section={section} />}
          </Section>
        );
      })}
      <SectionNameDialog
        naming={naming}
        onClose={() => setNaming(null)}
        onNamed={({ section, channelId }, name) =>
          section ? arranging.change(section.id, { name }) : arranging.add(name, channelId)
        }
      />
    </>
  );
}

type SectionActionProps = Omit<SectionListProps, "places" | "activeChannelId"> & { section: SidebarSection };

function SectionAction({ section, onCreateChannel, onBrowseChannels, onNewDirect }: SectionActionProps) {
  const mayCreate = useChatState((state) => state.workspace.role !== "guest");
  if (section.id === "channels")
    return mayCreate && <AddChannelsMenu onCreate={onCreateChannel} onBrowse={onBrowseChannels} />;
  if (section.id === "directs")
    return <IconButton label="New message" icon={<Plus />} size="xs" onClick={onNewDirect} />;
  return null;
}

/** A finger neither drags nor presses M. */
const howToFill = (
  <>
    <span className="pointer-coarse:hidden">Drag conversations here, or press M on one.</span>
    <span className="not-pointer-coarse:hidden">Open a conversation: its menu here moves it.</span>
  </>
);

/** Why nothing is here, where that is not plain. */
function EmptyLine({ section }: { section: SidebarSection }) {
  const hasDirects = useChatState((state) =>
    [...state.channels.values()].some(({ kind, joined }) => kind === "direct" && joined),
  );
  const words =
    section.isCollapsed || section.hidesRead
      ? null
      : isOwnSection(section)
        ? howToFill
        : section.id === "directs" && !hasDirects
          ? "Write to somebody with the plus above."
          : null;
  return words && <li className="px-2.5 py-1 text-sm text-pretty text-ink-faint">{words}</li>;
}
