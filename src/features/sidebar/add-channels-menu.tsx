import { Plus, Search } from "lucide-react";
import { Menu, MenuItem } from "@/components/ui/menu";
import { AddChannelsButton } from "./add-channels-button";

export type AddChannelsProps = { onCreate: () => void; onBrowse: () => void };

export function AddChannelsMenu({ onCreate, onBrowse }: AddChannelsProps) {
  return (
    <Menu align="end" trigger={<AddChannelsButton />}>
      <MenuItem icon={<Plus />} onSelect={onCreate}>
        Create a channel
      </MenuItem>
      <MenuItem icon={<Search />} onSelect={onBrowse}>
        Browse channels
      </MenuItem>
    </Menu>
  );
}
