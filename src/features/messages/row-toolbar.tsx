import { Bookmark, MessageSquareReply, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { later } from "@/components/later";
import { IconButton } from "@/components/ui/icon-button";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { AddReaction } from "./add-reaction";
import { mayEdit } from "./rights";
import { RowMenuButton, type RowMenuProps } from "./row-menu-button";

const RowMenu = later<RowMenuProps>(
  async () => (await import("./row-menu")).RowMenu,
  ({ button }) => <RowMenuButton {...button} />,
);

/** What can be done with a message, at its upper right corner. */
export function RowToolbar({ message, actions, onOpenChange }: RowMenuProps) {
  const isEditable = useChatState((state) => mayEdit(state, message));
  const isSaved = useChatState((state) => state.saved.has(message.id));
  const tool = (label: string, icon: ReactNode, act: (message: Message) => void, isOn?: boolean) => (
    <IconButton
      label={label}
      icon={icon}
      aria-pressed={isOn}
      onClick={(event) => {
        // The tools go with the attention. The row stays, and a dialog gives the focus back to it.
        event.currentTarget.closest("article")?.focus();
        act(message);
      }}
    />
  );
  return (
    <div
      role="toolbar"
      aria-label="Message"
      className="absolute -top-4 right-5 z-10 flex rounded-md bg-raised p-0.5 shadow-float max-md:right-3"
    >
      <AddReaction size="sm" onChoose={(emoji) => actions.react(message, emoji, true)} />
      {actions.openThread && tool("Reply in thread", <MessageSquareReply />, actions.openThread)}
      {isEditable && tool("Edit", <Pencil />, actions.edit)}
      {tool(isSaved ? "Saved for later" : "Save for later", <Bookmark />, actions.toggleSaved, isSaved)}
      <RowMenu message={message} actions={actions} onOpenChange={onOpenChange} />
    </div>
  );
}
