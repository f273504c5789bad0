import {
  AlarmClock,
  CircleQuestionMark,
  Copy,
  Forward,
  Link,
  Mail,
  MessageSquareReply,
  Pin,
  PinOff,
  Trash2,
} from "lucide-react";
import { useRef } from "react";
import type { StartsOpen } from "@/components/later";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { shortcuts } from "@/lib/keys";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { mayDelete, mayMarkUnread, mayPin } from "./rights";
import { RowMenuButton, type RowMenuProps } from "./row-menu-button";

/** What one does with a message now and then. */
export function RowMenu({ message, actions, onOpenChange, startsOpen }: RowMenuProps & StartsOpen) {
  const isPinnable = useChatState((state) => mayPin(state, message));
  const isDeletable = useChatState((state) => mayDelete(state, message));
  const isReadable = useChatState((state) => mayMarkUnread(state, message));
  const isOwn = useChatState((state) => state.me.id === message.authorId);
  const button = useRef<HTMLButtonElement>(null);
  // The tools go with the attention. The row stays, and a dialog gives the focus back to it.
  const on = (act: (message: Message) => void) => () => {
    button.current?.closest("article")?.focus();
    act(message);
  };
  return (
    <Menu
      startsOpen={startsOpen}
      align="end"
      onOpenChange={onOpenChange}
      trigger={<RowMenuButton ref={button} />}
    >
      {actions.openThread && (
        <MenuItem icon={<MessageSquareReply />} shortcut={shortcuts.thread} onSelect={on(actions.openThread)}>
          Reply in thread
        </MenuItem>
      )}
      <MenuItem icon={<AlarmClock />} shortcut={shortcuts.remind} onSelect={on(actions.remind)}>
        Remind me
      </MenuItem>
      {isReadable && (
        <MenuItem icon={<Mail />} shortcut={shortcuts.unread} onSelect={on(actions.markUnread)}>
          Mark unread
        </MenuItem>
      )}
      {isPinnable && (
        <MenuItem
          icon={message.pinnedAt ? <PinOff /> : <Pin />}
          shortcut={shortcuts.pin}
          onSelect={on(actions.togglePin)}
        >
          {message.pinnedAt ? "Unpin from channel" : "Pin to channel"}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<Forward />} shortcut={shortcuts.forward} onSelect={on(actions.forward)}>
        Forward
      </MenuItem>
      <MenuItem icon={<Copy />} shortcut={shortcuts.copyText} onSelect={on(actions.copyText)}>
        Copy text
      </MenuItem>
      <MenuItem icon={<Link />} shortcut={shortcuts.copyLink} onSelect={on(actions.copyLink)}>
        Copy link
      </MenuItem>
      {!isOwn && (
        <MenuItem icon={<CircleQuestionMark />} onSelect={on(actions.explain)}>
          Why was I (not) notified?
        </MenuItem>
      )}
      {isDeletable && <MenuSeparator />}
      {isDeletable && (
        <MenuItem icon={<Trash2 />} shortcut={shortcuts.delete} danger onSelect={on(actions.askToDelete)}>
          Delete
        </MenuItem>
      )}
    </Menu>
  );
}
