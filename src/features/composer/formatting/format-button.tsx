import { CaseSensitive } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";

/** Shows and hides the bar. */
export const FormatButton = (props: Omit<IconButtonProps, "label" | "icon">) => (
  <IconButton label="Formatting" icon={<CaseSensitive aria-hidden="true" />} {...props} />
);
