import { Pin, PinOff } from "lucide-react";
import { useState } from "react";
import type { StartsOpen } from "@/components/later";
import { MessageCard } from "@/components/message-card/message-card";
import { useWords } from "@/components/rich-text/use-words";
import { attempt } from "@/components/ui/attempt";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { LoadFault } from "@/components/ui/load-fault";
import { Popover } from "@/components/ui/popover";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import type { Message } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { canPost } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";

import type { PinsProps } from "./pins-props";
import { PinsTrigger } from "./pins-trigger";
import { usePins } from "./use-pins";

/** What is pinned in a channel, the latest pin first. */
export function PinsPanel({ startsOpen = false, ...props }: PinsProps & StartsOpen) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <Popover
      label="Pinned messages"
      align="end"
      className="flex w-100 flex-col"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<PinsTrigger />}
    >
      <h2 className="border-b border-line px-4 py-3 text-base font-semibold text-ink">Pinned messages</h2>
      <PinList
        channelId={props.channelId}
        onOpen={(message) => {
          setOpen(false);
          props.onOpen(message);
        }}
      />
    </Popover>
  );
}

function PinList({ channelId, onOpen }: PinsProps) {
  const { pins, fault, reload } = usePins(channelId);
  if (!pins && fault)
    return <LoadFault title="The pins could not be loaded" fault={fault} onRetry={reload} />;
  if (!pins)
    return (
      <div className="px-4 py-3">
        <RowsSkeleton label="Pinned messages" />
      </div>
    );
  if (pins.length === 0)
    return (
      <EmptyState icon={<Pin aria-hidden="true" />} title="Nothing is pinned">
        What everybody here should find again: pin it from a message’s menu, or with P on a message.
      </EmptyState>
    );
  return (
    <ul className="flex max-h-[min(60dvh,32rem)] flex-col divide-y divide-line overflow-y-auto">
      {pins.map((message) => (
        <PinnedRow key={message.id} message={message} onOpen={onOpen} onChanged={reload} />
      ))}
    </ul>
  );
}

type PinnedRowProps = { message: Message; onOpen: PinsProps["onOpen"]; onChanged: () => void };

function PinnedRow({ message, onOpen, onChanged }: PinnedRowProps) {
  const chat = useChat();
  const author = useChatState((state) => state.people.get(message.authorId));
  const write = useWords(message.text);
  const words = useChatState((state) => write(namesIn(state)));
  const pinner = useChatState((state) =>
    message.pinnedBy === state.me.id ? "you" : (state.people.get(message.pinnedBy ?? "")?.name ?? "somebody"),
  );
  const mayUnpin = useChatState((state) => {
    const channel = state.channels.get(message.channelId);
    return channel !== undefined && canPost(channel);
  });

  function unpin() {
    void attempt(chat.pin(message.id, false).then(onChanged));
  }

  return (
    <li className="flex items-start gap-1 pr-2">
      <MessageCard
        message={message}
        author={author}
        words={words}
        note={`Pinned by ${pinner}`}
        onOpen={() => onOpen(message)}
      />
      {mayUnpin && <IconButton label="Unpin" icon={<PinOff />} onClick={unpin} className="mt-2" />}
    </li>
  );
}
