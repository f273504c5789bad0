import { ArrowDown, ArrowDownAZ, ArrowUp, Clock, Eye, EyeOff, ListPlus, Pencil, Trash2 } from "lucide-react";
import type { StartsOpen } from "@/components/later";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { isOwnSection } from "@/live/sidebar-sections";
import { SectionMenuButton, type SectionMenuProps } from "./section-menu-button";

const orders = [
  { value: "name", label: "By name", icon: <ArrowDownAZ /> },
  { value: "activity", label: "By activity", icon: <Clock /> },
];

/** How a section is sorted and shown, where it stands, and, of one's own, its name and end. */
export function SectionMenu(props: SectionMenuProps & StartsOpen) {
  const { section, beforeId, afterId, arranging, onName, startsOpen } = props;
  const { id, hidesRead } = section;
  return (
    <Menu startsOpen={startsOpen} trigger={<SectionMenuButton />}>
      <MenuLabel>Sort</MenuLabel>
      <MenuChoice
        value={section.sort}
        onValueChange={(sort) => arranging.change(id, { sort: sort === "name" ? "name" : "activity" })}
        options={orders}
      />
      <MenuSeparator />
      <MenuItem
        icon={hidesRead ? <Eye /> : <EyeOff />}
        onSelect={() => arranging.change(id, { hidesRead: !hidesRead })}
      >
        {hidesRead ? "Show all" : "Hide what is read"}
      </MenuItem>
      {beforeId && (
        <MenuItem icon={<ArrowUp />} onSelect={() => arranging.moveSection(id, beforeId)}>
          Move up
        </MenuItem>
      )}
      {afterId && (
        <MenuItem icon={<ArrowDown />} onSelect={() => arranging.moveSection(id, afterId)}>
          Move down
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<ListPlus />} onSelect={() => onName(null)}>
        New section
      </MenuItem>
      {isOwnSection(section) && (
        <>
          <MenuItem icon={<Pencil />} onSelect={() => onName(section)}>
            Rename
          </MenuItem>
          <MenuItem icon={<Trash2 />} danger onSelect={() => arranging.remove(id)}>
            Delete section
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
