import { Bell, BellOff } from "lucide-react";
import { MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { Channel, NotifyLevel } from "@/lib/objects";
import { useChat } from "@/live/use-chat";

const asEverywhere = { value: "default", label: "As everywhere" };
const nothing = { value: "nothing", label: "Nothing" };
const options = [
  asEverywhere,
  { value: "everything", label: "Every message" },
  { value: "mentions", label: "What is for me" },
  nothing,
];

/** What of a conversation notifies oneself, as a part of a menu. */
export function NotifyChoice({ channel }: { channel: Channel }) {
  const chat = useChat();
  const change = (own: { notify?: NotifyLevel | null; isMuted?: boolean }) => {
    chat.notifyOf(channel.id, own).catch(() => toast("That was not stored. Try again.", "error"));
  };
  return (
    <>
      <MenuLabel>Notify me of</MenuLabel>
      <MenuChoice
        value={channel.notify ?? asEverywhere.value}
        onValueChange={(value) =>
          change({ notify: value === asEverywhere.value ? null : (value as NotifyLevel) })
        }
        // In a direct conversation every message is for one.
        options={channel.kind === "direct" ? [{ ...asEverywhere, label: "Every message" }, nothing] : options}
      />
      <MenuSeparator />
      <MenuItem
        icon={channel.isMuted ? <Bell /> : <BellOff />}
        onSelect={() => change({ isMuted: !channel.isMuted })}
      >
        {channel.isMuted ? "Unmute" : "Mute"}
      </MenuItem>
    </>
  );
}
