import { Plus } from "lucide-react";
import type { ComponentProps } from "react";
import { IconButton } from "@/components/ui/icon-button";

export function AddChannelsButton(button: Omit<ComponentProps<"button">, "aria-label" | "children">) {
  return <IconButton {...button} label="Add channels" icon={<Plus />} size="xs" />;
}
