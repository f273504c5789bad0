import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import type { LinkPreview, Message } from "@/lib/objects";
import { useChat, useChatState } from "@/live/use-chat";

/** What a page that a message links to says of itself. Its author may take it away. */
export function LinkPreviewCard({ preview, message }: { preview: LinkPreview; message: Message }) {
  const chat = useChat();
  const isMine = useChatState((state) => state.me.id === message.authorId);
  const remove = () => {
    chat
      .removePreview(message.id, preview.url)
      .catch(() => toast("The preview could not be taken away.", "error"));
  };
  return (
    <div className="group/preview relative mt-1.5 max-w-lg border-l-3 border-line pl-3">
      {preview.site && <div className="truncate text-xs text-ink-muted">{preview.site}</div>}
      <a
        href={preview.url}
        rel="noopener noreferrer nofollow"
        target="_blank"
        className="line-clamp-2 font-medium wrap-anywhere text-accent hover:underline"
      >
        {preview.title}
      </a>
      {preview.description && (
        <p className="line-clamp-2 text-sm wrap-anywhere text-ink-muted">{preview.description}</p>
      )}
      {isMine && (
        <IconButton
          label="Remove preview"
          icon={<X />}
          size="xs"
          onClick={remove}
          className="absolute top-0 -right-7 opacity-0 group-hover/preview:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        />
      )}
    </div>
  );
}
