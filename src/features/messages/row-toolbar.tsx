import { Copy, Link, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { mayDelete, mayEdit } from "./rights";
import type { RowActions } from "./row-actions";

type RowToolbarProps = { message: Message; actions: RowActions };

/** What can be done with a message, at its upper right corner. */
export function RowToolbar({ message, actions }: RowToolbarProps) {
  const isEditable = useChatState((state) => mayEdit(state, message));
  const isDeletable = useChatState((state) => mayDelete(state, message));
  const tool = (label: string, icon: ReactNode, act: (message: Message) => void, danger = false) => (
    <IconButton
      label={label}
      icon={icon}
      tone={danger ? "danger" : "neutral"}
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
      {isEditable && tool("Edit", <Pencil />, actions.edit)}
      {tool("Copy text", <Copy />, actions.copyText)}
      {tool("Copy link", <Link />, actions.copyLink)}
      {isDeletable && tool("Delete", <Trash2 />, actions.askToDelete, true)}
    </div>
  );
}
