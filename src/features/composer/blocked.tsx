import { Archive } from "lucide-react";
import { useState } from "react";
import { attempt } from "@/components/ui/attempt";
import { Button } from "@/components/ui/button";
import type { Channel } from "@/lib/objects";
import { useChat } from "@/live/use-chat";

/** In the composer's place where one cannot write: why, and the way in when there is one. */
export function Blocked({ channel }: { channel: Channel }) {
  return channel.archivedAt ? <ArchivedLine /> : <JoinLine channel={channel} />;
}

const boxClass =
  "mx-5 mb-6 flex min-h-13 flex-wrap items-center justify-center gap-x-4 gap-y-2 rounded-lg bg-sunken px-4 py-2.5 text-sm text-ink-muted max-md:mx-3";

function ArchivedLine() {
  return (
    <p className={boxClass}>
      <span className="flex items-center gap-2">
        <Archive className="size-4" aria-hidden="true" />
        This channel is archived. Nobody can write here.
      </span>
    </p>
  );
}

function JoinLine({ channel }: { channel: Channel }) {
  const chat = useChat();
  const [isJoining, setJoining] = useState(false);

  async function join() {
    setJoining(true);
    await attempt(chat.joinChannel(channel.id));
    setJoining(false);
  }

  return (
    <div className={boxClass}>
      <span>
        You are looking at <strong className="font-semibold text-ink">#{channel.name}</strong>.
      </span>
      <Button variant="primary" loading={isJoining} onClick={join}>
        Join channel
      </Button>
    </div>
  );
}
