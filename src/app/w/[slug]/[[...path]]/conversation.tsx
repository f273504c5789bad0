"use client";

import clsx from "clsx";
import { type ReactNode, useCallback, useState } from "react";
import { copyText } from "@/components/copy-text";
import { ChannelHeader } from "@/features/channel-header/channel-header";
import type { PeopleView } from "@/features/channels/people-dialog";
import type { Members } from "@/features/channels/use-members";
import { Composer } from "@/features/composer/composer";
import { ConnectionLine } from "@/features/connection/connection-line";
import { MentionCompletions } from "@/features/mentions/mention-completions";
import { MessageList } from "@/features/messages/message-list";
import { PinsButton } from "@/features/pins/pins-button";
import { useChannel } from "@/features/workspace-shell/use-channel";
import type { Message } from "@/lib/objects";
import { EditChannelDialog, PeopleDialog } from "./dialogs";
import { Thread } from "./thread-parts";
import { useThreadPlace } from "./use-thread-place";
import { useWriting } from "./use-writing";

type ConversationProps = {
  channelId: string;
  /** Around which message it opens, by seq; with a thread it is one of that. */
  at: number | null;
  /** Which thread is open beside it, by the message that it hangs on. */
  thread: string | null;
  returns: number;
  members: Members;
  linkTo: (channelId: string, seq?: number, threadId?: string | null) => string;
  /** Goes to a place in this channel. */
  onGo: (at: number | null, thread: string | null) => void;
  onLeft: () => void;
  onOpenMessage: (message: Message) => void;
  lead: ReactNode;
};

/** One channel or direct message: its header, its messages, and where one writes. */
export function Conversation({
  channelId,
  at,
  thread,
  returns,
  members,
  linkTo,
  onGo,
  onLeft,
  onOpenMessage,
  lead,
}: ConversationProps) {
  const channel = useChannel(channelId);
  const { field, editing, takeBack, focusField } = useWriting(channelId);
  const [peopleView, setPeopleView] = useState<PeopleView>(null);
  const [isChanging, setChanging] = useState(false);

  const { listAt, openThread, closeThread } = useThreadPlace({ at, thread, field, onGo });

  const addPeople = useCallback(() => setPeopleView("add"), []);

  if (!channel) return null;
  const showPeople = () => {
    setPeopleView("list");
    void members.reload();
  };

  return (
    <MentionCompletions>
      <div className="flex min-h-0 flex-1">
        <div className={clsx("flex min-w-0 flex-1 flex-col", thread && "max-lg:invisible")}>
          <ChannelHeader
            channel={channel}
            memberIds={members.ids}
            lead={lead}
            tools={<PinsButton channelId={channelId} onOpen={onOpenMessage} />}
            onOpenPeople={showPeople}
            onEdit={() => setChanging(true)}
            onCopyLink={() => copyText(linkTo(channelId), "Link copied")}
            onLeft={onLeft}
          />
          <div className="group/list relative flex min-h-0 flex-1 flex-col">
            <ConnectionLine />
            <MessageList
              key={`${listAt}:${returns}`}
              channel={channel}
              at={listAt}
              editing={editing}
              linkTo={linkTo}
              onOpenThread={openThread}
              onAddPeople={addPeople}
              onTakeBack={takeBack}
              onLeave={focusField}
            />
          </div>
          <Composer channel={channel} field={field} onEditLast={editing.startLast} />
        </div>
        {thread && (
          <Thread
            key={thread}
            channel={channel}
            threadId={thread}
            at={at}
            returns={returns}
            linkTo={linkTo}
            href={() => linkTo(channelId, undefined, thread)}
            onClose={closeThread}
          />
        )}
      </div>
      <PeopleDialog channel={channel} members={members} view={peopleView} onView={setPeopleView} />
      <EditChannelDialog channel={channel} open={isChanging} onOpenChange={setChanging} />
    </MentionCompletions>
  );
}
