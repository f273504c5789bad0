import { Bell, BellOff } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import type { Channel } from "@/lib/objects";

type DirectNotifyButtonProps = Omit<IconButtonProps, "label" | "icon"> & { channel: Channel };

/** The button itself, for its place and for the menu that hangs on it. */
export function DirectNotifyButton({ channel, ...button }: DirectNotifyButtonProps) {
  const isHeldBack = channel.isMuted || channel.notify === "nothing";
  return (
    <IconButton
      label={isHeldBack ? "Notifications of this conversation, off" : "Notifications of this conversation"}
      icon={isHeldBack ? <BellOff /> : <Bell />}
      tooltipSide="bottom"
      {...button}
    />
  );
}
