import { Ellipsis } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import type { Arranging } from "./use-arranging";

export type PlaceMenuProps = {
  channelId: string;
  /** The id of the section that it stands in. */
  sectionId: string;
  arranging: Arranging;
  /** Asks for the name of a new section, for this conversation. */
  onNewSection: (channelId: string) => void;
  onClose: () => void;
};

/** Not a stop of the Tab key: there would be one for every line. On the line, M opens the same. */
export const PlaceMenuButton = (props: Omit<IconButtonProps, "label" | "icon">) => (
  <IconButton
    label="Move"
    icon={<Ellipsis />}
    size="xs"
    tabIndex={-1}
    className="pointer-coarse:size-9"
    {...props}
  />
);
