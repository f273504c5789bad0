import { Ellipsis } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import type { Message } from "@/lib/objects";
import type { RowActions } from "./row-actions";

export type RowMenuProps = {
  message: Message;
  actions: RowActions;
  onOpenChange: (isOpen: boolean) => void;
};

export const RowMenuButton = (props: Omit<IconButtonProps, "label" | "icon">) => (
  <IconButton label="More" icon={<Ellipsis />} {...props} />
);
