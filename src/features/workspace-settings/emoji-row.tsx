import { Trash2 } from "lucide-react";
import { OwnEmoji } from "@/components/emoji/own-emoji";
import { IconButton } from "@/components/ui/icon-button";
import type { Emoji } from "@/lib/objects";

type EmojiRowProps = {
  emoji: Emoji;
  author: string;
  /** For those who may. */
  onDelete?: () => void;
};

export function EmojiRow({ emoji: { id, name }, author, onDelete }: EmojiRowProps) {
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2 last:border-b-0">
      <span aria-hidden="true" className="grid size-9 shrink-0 place-items-center text-base">
        <OwnEmoji id={id} name={name} className="size-8" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-base font-medium text-ink">:{name}:</p>
        <p className="truncate text-sm text-ink-faint">Added by {author}</p>
      </div>
      {onDelete && (
        <IconButton
          label={`Delete :${name}:`}
          icon={<Trash2 aria-hidden="true" />}
          tone="danger"
          onClick={onDelete}
        />
      )}
    </li>
  );
}
