import { Folder, Hash, ListPlus, MessageCircle, Star } from "lucide-react";
import type { ReactNode } from "react";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { SidebarSection } from "@/lib/objects";
import { allSections, isOwnSection, sectionTitle } from "@/live/sidebar-sections";
import { useChatState } from "@/live/use-chat";
import { PlaceMenuButton, type PlaceMenuProps } from "./place-menu-button";

/** Which section a conversation stands in. */
export function PlaceMenu({ channelId, sectionId, arranging, onNewSection, onClose }: PlaceMenuProps) {
  const kind = useChatState((state) => state.channels.get(channelId)?.kind);
  const sidebar = useChatState((state) => state.sidebar);
  const home = kind === "direct" ? "directs" : "channels";
  const goals = allSections(sidebar).filter(
    (section) => isOwnSection(section) || section.id === "starred" || section.id === home,
  );
  return (
    <Menu
      startsOpen
      align="end"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      trigger={<PlaceMenuButton />}
    >
      <MenuLabel>Move to section</MenuLabel>
      <MenuChoice
        value={sectionId}
        onValueChange={(goal) => arranging.move(channelId, goal)}
        options={goals.map((section) => ({
          ...{ value: section.id, label: sectionTitle(section), icon: signOf(section) },
        }))}
      />
      <MenuSeparator />
      <MenuItem icon={<ListPlus />} onSelect={() => onNewSection(channelId)}>
        New section
      </MenuItem>
    </Menu>
  );
}

const signs: Record<string, ReactNode> = {
  starred: <Star />,
  channels: <Hash />,
  directs: <MessageCircle />,
};
const signOf = ({ id }: SidebarSection): ReactNode => signs[id] ?? <Folder />;
