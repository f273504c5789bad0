import { MessageCircle, Moon } from "lucide-react";
import { useState } from "react";
import { attempt } from "@/components/ui/attempt";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PresenceWords } from "@/components/ui/presence-words";
import { untilWords } from "@/components/until-words";
import type { Person } from "@/lib/objects";
import { useChat, useChatState } from "@/live/use-chat";

type PersonCardProps = { person: Person; onOpenChannel: (channelId: string) => void };

const roleWords = { owner: "Owner", admin: "Admin", member: null, guest: "Guest" };

/** Who somebody is, how they are, and the way to write to them. */
export function PersonCard({ person, onOpenChannel }: PersonCardProps) {
  const chat = useChat();
  const [isOpening, setOpening] = useState(false);
  const hasLeft = useChatState((state) => state.formerIds.has(person.id));
  const isMe = useChatState((state) => state.me.id === person.id);
  const { id, name, image, role, status, lastActiveAt, customStatus, dndUntil } = person;
  const now = new Date();

  async function write() {
    setOpening(true);
    await attempt(chat.openDirect([id]).then((channel) => onOpenChannel(channel.id)));
    setOpening(false);
  }

  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar id={id} name={name} image={image} presence={hasLeft ? undefined : status} size="lg" />
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-2">
            <span className="truncate text-lg font-semibold text-ink">{name}</span>
            {!hasLeft && roleWords[role] && <Badge>{roleWords[role]}</Badge>}
          </p>
          <p className="truncate text-sm text-ink-muted">
            {hasLeft ? "Not in this workspace any more" : <PresenceWords {...{ status, lastActiveAt }} />}
          </p>
        </div>
      </div>
      {customStatus && (
        <p className="mt-3 flex gap-2 text-sm text-ink">
          <span aria-hidden="true">{customStatus.emoji ?? "💬"}</span>
          <span className="min-w-0 flex-1 break-words">
            {customStatus.text || customStatus.emoji}
            {customStatus.until && (
              <span className="block text-ink-faint">until {untilWords(customStatus.until, now)}</span>
            )}
          </span>
        </p>
      )}
      {dndUntil && (
        <p className="mt-3 flex items-center gap-2 text-sm text-ink-muted">
          <Moon className="size-4 shrink-0" aria-hidden="true" />
          Do not disturb until {untilWords(dndUntil, now)}
        </p>
      )}
      {!hasLeft && (
        <Button
          className="mt-4 w-full"
          loading={isOpening}
          icon={<MessageCircle className="size-4" aria-hidden="true" />}
          onClick={write}
        >
          {isMe ? "Your own notes" : "Message"}
        </Button>
      )}
    </>
  );
}
