import { Ellipsis } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import type { SidebarSection } from "@/lib/objects";
import type { Arranging } from "./use-arranging";

export type SectionMenuProps = {
  section: SidebarSection;
  /** Those beside it, to change places with; null at an end. */
  beforeId: string | null;
  afterId: string | null;
  arranging: Arranging;
  /** Asks for a name: of this section, or of a new one. */
  onName: (section: SidebarSection | null) => void;
};

export const SectionMenuButton = (props: Omit<IconButtonProps, "label" | "icon">) => (
  <IconButton label="Section" icon={<Ellipsis />} size="xs" {...props} />
);
