"use client";

import { useState } from "react";
import { copyText } from "@/components/copy-text";
import { Composer } from "@/features/composer/composer";
import type { LinkTo } from "@/features/messages/row-actions";
import { ThreadList } from "@/features/messages/thread-list";
import { AlsoToChannel } from "@/features/threads/also-to-channel";
import { ThreadPanel } from "@/features/threads/thread-panel";
import { UnlessOver } from "@/features/threads/unless-over";
import type { Channel } from "@/lib/objects";
import { useWriting } from "./use-writing";

export type ThreadProps = {
  channel: Channel;
  threadId: string;
  at: number | null;
  returns: number;
  linkTo: LinkTo;
  /** The full address of the thread. */
  href: () => string;
  onClose: () => void;
};

/** A thread: the message that it hangs on, the replies, and where one answers. */
export function Thread({ channel, threadId, at, returns, linkTo, href, onClose }: ThreadProps) {
  const { field, editing, takeBack, focusField } = useWriting(channel.id, threadId);
  const [isAlso, setAlso] = useState(false);

  return (
    <ThreadPanel
      channel={channel}
      threadId={threadId}
      onCopyLink={() => copyText(href(), "Link copied")}
      onClose={onClose}
    >
      <ThreadList
        key={`${at}:${returns}`}
        channel={channel}
        threadId={threadId}
        at={at}
        editing={editing}
        linkTo={linkTo}
        onTakeBack={takeBack}
        onLeave={focusField}
      />
      <UnlessOver threadId={threadId}>
        <AlsoToChannel channel={channel} isOn={isAlso} onChange={setAlso} />
        <Composer
          channel={channel}
          field={field}
          threadId={threadId}
          alsoToChannel={isAlso}
          onSent={() => setAlso(false)}
          onEditLast={editing.startLast}
        />
      </UnlessOver>
    </ThreadPanel>
  );
}
