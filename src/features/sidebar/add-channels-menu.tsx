import { Plus, Search } from "lucide-react";
import type { StartsOpen } from "@/components/later";
import { Menu, MenuItem } from "@/components/ui/menu";
import { AddChannelsButton } from "./add-channels-button";

export type AddChannelsProps = { onCreate: () => void; onBrowse: () => void };

export function AddChannelsMenu({ onCreate, onBrowse, startsOpen }: AddChannelsProps & StartsOpen) {
  return (
    <Menu align="end" startsOpen={startsOpen} trigger={<AddChannelsButton />}>
      <MenuItem icon={<Plus />} onSelect={onCreate}>
        Create a channel
      </MenuItem>
      <MenuItem icon={<Search />} onSelect={onBrowse}>
        Browse channels
      </MenuItem>
    </Menu>
  );
}
