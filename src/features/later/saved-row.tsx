import { AlarmClock, BookmarkX, Check, Undo2 } from "lucide-react";
import { MessageCard } from "@/components/message-card/message-card";
import { useWords } from "@/components/rich-text/use-words";
import { attempt } from "@/components/ui/attempt";
import { IconButton } from "@/components/ui/icon-button";
import { momentWords } from "@/components/when/presets";
import type { SavedMessage } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { useChat, useChatState } from "@/live/use-chat";
import type { LaterPageProps } from "./later-page";
import { usePlaceName } from "./use-place-name";

type SavedRowProps = Pick<LaterPageProps, "onOpen"> & {
  saved: SavedMessage;
  onRemind: (saved: SavedMessage) => void;
  onChanged: () => void;
};

export function SavedRow({ saved, onOpen, onRemind, onChanged }: SavedRowProps) {
  const chat = useChat();
  const { message, messageId, doneAt, remindAt } = saved;
  const author = useChatState((state) => state.people.get(message.authorId));
  const write = useWords(message.text);
  const words = useChatState((state) => write(namesIn(state)));
  const place = usePlaceName(message.channelId);
  const change = async (work: Promise<unknown>, done: string) => {
    if (await attempt(work, done)) onChanged();
  };
  return (
    <li className="flex items-start gap-1 pr-3 md:pl-1 max-md:flex-col max-md:items-stretch max-md:gap-0 max-md:pr-0">
      <MessageCard
        message={message}
        author={author}
        place={place}
        words={words}
        note={remindAt && `Reminder ${momentWords(remindAt, new Date())}`}
        onOpen={() => onOpen(message.channelId, message.seq, message.threadId)}
      />
      <div className="mt-2 flex shrink-0 max-md:mt-0 max-md:justify-end max-md:px-2">
        {doneAt ? (
          <IconButton
            label="Back to in progress"
            icon={<Undo2 />}
            onClick={() => change(chat.save(messageId, { isDone: false }), "Back in progress")}
          />
        ) : (
          <IconButton
            label="Done"
            icon={<Check />}
            onClick={() => change(chat.save(messageId, { isDone: true }), "Done")}
          />
        )}
        <IconButton label="Remind me" icon={<AlarmClock />} onClick={() => onRemind(saved)} />
        <IconButton
          label="Remove from the list"
          icon={<BookmarkX />}
          onClick={() => change(chat.forgetSaved(messageId), "Not saved any more")}
        />
      </div>
    </li>
  );
}
