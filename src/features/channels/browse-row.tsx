import { Archive, Hash, Lock } from "lucide-react";
import { useState } from "react";
import { attempt } from "@/components/ui/attempt";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Channel } from "@/lib/objects";
import { useChat } from "@/live/use-chat";

type BrowseRowProps = { channel: Channel; onOpen: () => void };

/** A channel in the list of all: its name opens it, the button joins. */
export function BrowseRow({ channel, onOpen }: BrowseRowProps) {
  const chat = useChat();
  const [isBusy, setBusy] = useState(false);
  const Icon = channel.archivedAt ? Archive : channel.kind === "private" ? Lock : Hash;

  async function join() {
    setBusy(true);
    await attempt(chat.joinChannel(channel.id));
    setBusy(false);
  }

  return (
    <li className="flex items-center gap-3 rounded-md px-2 hover:bg-hover">
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-13 min-w-0 flex-1 items-center gap-3 rounded-md py-1.5 text-left"
      >
        <Icon className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-base font-medium text-ink">{channel.name}</span>
          {channel.topic && <span className="block truncate text-sm text-ink-muted">{channel.topic}</span>}
        </span>
      </button>
      {channel.archivedAt ? (
        <Badge>Archived</Badge>
      ) : channel.joined ? (
        <Badge tone="accent">Joined</Badge>
      ) : (
        <Button loading={isBusy} onClick={join} aria-label={`Join ${channel.name}`}>
          Join
        </Button>
      )}
    </li>
  );
}
