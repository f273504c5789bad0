import { Pin } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";

/** The button itself, for its place and for the panel that hangs on it. */
export const PinsTrigger = (props: Omit<IconButtonProps, "label" | "icon">) => (
  <IconButton label="Pinned messages" icon={<Pin />} tooltipSide="bottom" {...props} />
);
