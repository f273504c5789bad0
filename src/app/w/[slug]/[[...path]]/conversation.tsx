"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { copyText } from "@/components/copy-text";
import { ChannelHeader } from "@/features/channel-header/channel-header";
import type { PeopleView } from "@/features/channels/people-dialog";
import type { Members } from "@/features/channels/use-members";
import { Composer } from "@/features/composer/composer";
import { useTakeBack } from "@/features/composer/use-take-back";
import { ConnectionLine } from "@/features/connection/connection-line";
import { MentionCompletions } from "@/features/mentions/mention-completions";
import { MessageList } from "@/features/messages/message-list";
import { useEditing } from "@/features/messages/use-editing";
import { PinsButton } from "@/features/pins/pins-button";
import { useChannel } from "@/features/workspace-shell/use-channel";
import type { Message } from "@/lib/objects";
import { EditChannelDialog, PeopleDialog } from "./dialogs";

type ConversationProps = {
  channelId: string;
  at: number | null;
  returns: number;
  members: Members;
  linkTo: (channelId: string, seq?: number) => string;
  onLeft: () => void;
  onOpenMessage: (message: Message) => void;
  lead: ReactNode;
};

/** One channel or direct message: its header, its messages, and where one writes. */
export function Conversation({
  channelId,
  at,
  returns,
  members,
  linkTo,
  onLeft,
  onOpenMessage,
  lead,
}: ConversationProps) {
  const channel = useChannel(channelId);
  const field = useRef<HTMLTextAreaElement>(null);
  const editing = useEditing(channelId);
  const takeBack = useTakeBack(channelId, field);
  const [peopleView, setPeopleView] = useState<PeopleView>(null);
  const [isChanging, setChanging] = useState(false);

  const addPeople = useCallback(() => setPeopleView("add"), []);
  const focusField = useCallback(() => field.current?.focus(), []);
  useEffect(() => {
    // On a phone the focus would bring up the keyboard and cover what one came to read.
    if (matchMedia("(pointer: fine)").matches) focusField();
  }, [focusField]);

  if (!channel) return null;
  const showPeople = () => {
    setPeopleView("list");
    void members.reload();
  };

  return (
    <MentionCompletions>
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
      <div className="relative flex min-h-0 flex-1 flex-col">
        <ConnectionLine />
        <MessageList
          key={`${at}:${returns}`}
          channel={channel}
          at={at}
          editing={editing}
          linkTo={linkTo}
          onAddPeople={addPeople}
          onTakeBack={takeBack}
          onLeave={focusField}
        />
      </div>
      <Composer channel={channel} field={field} onEditLast={editing.startLast} />
      <PeopleDialog channel={channel} members={members} view={peopleView} onView={setPeopleView} />
      <EditChannelDialog channel={channel} open={isChanging} onOpenChange={setChanging} />
    </MentionCompletions>
  );
}
