import { SmilePlus } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";

export type AddReactionProps = {
  onChoose: (emoji: string) => void;
  size?: IconButtonProps["size"];
  onOpenChange?: (isOpen: boolean) => void;
};

export const AddReactionButton = (props: Omit<IconButtonProps, "label" | "icon">) => (
  <IconButton label="Add reaction" icon={<SmilePlus />} {...props} />
);
