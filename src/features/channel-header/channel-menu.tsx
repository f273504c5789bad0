import { Archive, ArchiveRestore, Link, LogOut, Pencil, Users } from "lucide-react";
import { useState } from "react";
import type { StartsOpen } from "@/components/later";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { canAdminister, canManage } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";
import type { ChannelMenuProps } from "./channel-menu-props";
import { ChannelName } from "./channel-name";
import { NotifyChoice } from "./notify-choice";
import { mayLeave } from "./rights";

/** The channel's name, and below it what can be done with the channel. */
export function ChannelMenu(props: ChannelMenuProps & StartsOpen) {
  const { channel, onOpenPeople, onEdit, onCopyLink, onLeft, startsOpen } = props;
  const chat = useChat();
  const isEditable = useChatState((state) => canManage(state, channel));
  const isArchivable = useChatState((state) => canAdminister(state, channel));
  const [asking, setAsking] = useState<"leave" | "archive" | null>(null);
  const name = `#${channel.name}`;

  return (
    <>
      <Menu startsOpen={startsOpen} trigger={<ChannelName channel={channel} />}>
        <MenuItem icon={<Users />} onSelect={onOpenPeople}>
          People
        </MenuItem>
        {isEditable && (
          <MenuItem icon={<Pencil />} onSelect={onEdit}>
            Change name or topic
          </MenuItem>
        )}
        <MenuItem icon={<Link />} onSelect={onCopyLink}>
          Copy link
        </MenuItem>
        {channel.joined && <MenuSeparator />}
        {channel.joined && <NotifyChoice channel={channel} />}
        {(isArchivable || mayLeave(channel)) && <MenuSeparator />}
        {isArchivable && channel.archivedAt && (
          <MenuItem icon={<ArchiveRestore />} onSelect={() => void chat.archiveChannel(channel.id, false)}>
            Bring back from the archive
          </MenuItem>
        )}
        {isArchivable && !channel.archivedAt && (
          <MenuItem icon={<Archive />} onSelect={() => setAsking("archive")}>
            Archive channel
          </MenuItem>
        )}
        {mayLeave(channel) && (
          <MenuItem icon={<LogOut />} danger onSelect={() => setAsking("leave")}>
            Leave channel
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={asking === "leave"}
        onOpenChange={() => setAsking(null)}
        title={`Leave ${name}?`}
        description={
          channel.kind === "private"
            ? "You will not see it any more. Somebody in it has to add you again."
            : "You can come back at any time."
        }
        confirmLabel="Leave"
        danger
        onConfirm={async () => {
          await chat.leaveChannel(channel.id);
          onLeft();
        }}
      />
      <ConfirmDialog
        open={asking === "archive"}
        onOpenChange={() => setAsking(null)}
        title={`Archive ${name}?`}
        description="It stays readable, and nobody can write in it. You can bring it back."
        confirmLabel="Archive"
        onConfirm={() => chat.archiveChannel(channel.id, true)}
      />
    </>
  );
}
