import type { StartsOpen } from "@/components/later";
import { Menu } from "@/components/ui/menu";
import type { Channel } from "@/lib/objects";
import { DirectNotifyButton } from "./direct-notify-button";
import { NotifyChoice } from "./notify-choice";

/** What of a direct conversation notifies oneself: it has no other menu. */
export function DirectNotifyMenu({ channel, startsOpen }: { channel: Channel } & StartsOpen) {
  return (
    <Menu align="end" startsOpen={startsOpen} trigger={<DirectNotifyButton channel={channel} />}>
      <NotifyChoice channel={channel} />
    </Menu>
  );
}
