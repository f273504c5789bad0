"use client";

import { lazy, Suspense, useRef, useState } from "react";
import type { StartsOpen } from "@/components/later";
import { Popover } from "@/components/ui/popover";
import { useChatState } from "@/live/use-chat";
import { AddReactionButton, type AddReactionProps } from "./add-reaction-button";

const EmojiPicker = lazy(() => import("@/components/emoji/emoji-picker"));

/** Chooses an emoji and closes. */
export function ReactionPicker({
  onChoose,
  size = "xs",
  onOpenChange,
  startsOpen,
}: AddReactionProps & StartsOpen) {
  const [isOpen, setOpen] = useState(startsOpen ?? false);
  const emojis = useChatState((state) => state.emojis);
  const button = useRef<HTMLButtonElement>(null);
  const open = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  return (
    <Popover
      label="Add reaction"
      align="end"
      open={isOpen}
      onOpenChange={open}
      // The tools go with the attention; the message stays, and is walked on from.
      onCloseAutoFocus={(event) => {
        const row = button.current?.closest("article");
        if (!row) return;
        event.preventDefault();
        row.focus();
      }}
      trigger={<AddReactionButton ref={button} size={size} />}
    >
      <Suspense fallback={<div className="h-88 w-84 max-w-full" />}>
        <EmojiPicker
          own={{ label: "Workspace", emojis: [...emojis.values()] }}
          onChoose={(emoji) => {
            open(false);
            onChoose(emoji);
          }}
        />
      </Suspense>
    </Popover>
  );
}
