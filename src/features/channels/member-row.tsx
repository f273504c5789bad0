import { UserMinus } from "lucide-react";
import { useState } from "react";
import { PersonButton } from "@/components/person-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { PersonSigns } from "@/components/ui/person-signs";
import { PresenceWords } from "@/components/ui/presence-words";
import type { Channel, Person } from "@/lib/objects";
import { useChat } from "@/live/use-chat";

type MemberRowProps = {
  channel: Channel;
  person: Person;
  isMe: boolean;
  isRemovable: boolean;
  onRemoved: () => Promise<void>;
};

export function MemberRow({ channel, person, isMe, isRemovable, onRemoved }: MemberRowProps) {
  const chat = useChat();
  const [isAsking, setAsking] = useState(false);
  const { id, name, image, status, role, customStatus, dndUntil } = person;
  return (
    <li className="flex min-h-11 items-center gap-3 rounded-md px-2 hover:bg-hover">
      <Avatar id={id} name={name} image={image} presence={status} size="sm" />
      <span className="flex min-w-0 flex-1 items-center gap-2">
        <PersonButton personId={id} className="truncate text-base text-ink hover:underline">
          {name}
          {isMe && <span className="text-ink-faint"> (you)</span>}
        </PersonButton>
        <PersonSigns customStatus={customStatus} dndUntil={dndUntil} />
        {status === "offline" && (
          <span className="truncate text-sm text-ink-faint">
            <PresenceWords {...person} />
          </span>
        )}
      </span>
      {role !== "member" && <Badge>{roleWords[role]}</Badge>}
      {isRemovable && (
        <IconButton
          label={`Remove ${name}`}
          icon={<UserMinus />}
          tone="danger"
          onClick={() => setAsking(true)}
        />
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Remove ${name} from #${channel.name}?`}
        description={
          channel.kind === "private"
            ? "They will not see the channel any more."
            : "They can still read the channel and join it again."
        }
        confirmLabel="Remove"
        danger
        onConfirm={async () => {
          await chat.removeMember(channel.id, id);
          await onRemoved();
        }}
      />
    </li>
  );
}

const roleWords = { owner: "Owner", admin: "Admin", guest: "Guest" };
