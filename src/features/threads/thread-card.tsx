import { Check } from "lucide-react";
import { MessageCard } from "@/components/message-card/message-card";
import { useWords } from "@/components/rich-text/use-words";
import { CountBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Message, ThreadSummary } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { placeName } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";

type ThreadCardProps = {
  thread: ThreadSummary;
  /** Opens the thread, around a reply when one is given. */
  onOpen: (root: Message, reply?: Message) => void;
};

/** A thread in the list: what it is about, and what was said last. */
export function ThreadCard({ thread: { root, replies, follow }, onOpen }: ThreadCardProps) {
  const chat = useChat();
  const title = useChatState((state) => placeName(state, root.channelId));
  // What one has read since the list was fetched.
  const unreadCount = useChatState(
    (state) => state.threadPlaces.get(root.id)?.unreadCount ?? follow.unreadCount,
  );
  const hidden = root.replyCount - replies.length;
  const newest = replies.at(-1)?.seq ?? 0;

  async function markRead() {
    (await chat.threads()).markRead(root.id, newest);
  }

  return (
    <li className="rounded-lg border border-line bg-surface">
      <div className="flex h-11 items-center gap-2 pr-2 pl-4">
        <h2 className="truncate text-sm font-semibold text-ink">{title}</h2>
        <CountBadge count={unreadCount} of="new replies" tone="mention" />
        <span className="flex-1" />
        {unreadCount > 0 && (
          <IconButton label="Mark thread read" icon={<Check />} onClick={() => void markRead()} />
        )}
      </div>
      <div className="flex border-t border-line">
        <Said message={root} onOpen={() => onOpen(root)} />
      </div>
      {hidden > 0 && (
        <div className="py-1 pl-13">
          <Button variant="ghost" onClick={() => onOpen(root)}>
            {hidden === 1 ? "1 more reply" : `${hidden} more replies`}
          </Button>
        </div>
      )}
      <ul className="ml-9 border-l border-line max-md:ml-6">
        {replies.map((reply) => (
          <li key={reply.id} className="flex">
            <Said message={reply} onOpen={() => onOpen(root, reply)} />
          </li>
        ))}
      </ul>
      <div className="p-2 pl-13 max-md:pl-10">
        <Button onClick={() => onOpen(root)}>{root.deletedAt ? "Open thread" : "Reply"}</Button>
      </div>
    </li>
  );
}

function Said({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const author = useChatState((state) => state.people.get(message.authorId));
  const write = useWords(message.text);
  const words = useChatState((state) => write(namesIn(state)));
  return (
    <MessageCard
      message={message}
      author={author}
      words={message.deletedAt ? "This message was deleted." : words}
      onOpen={onOpen}
    />
  );
}
