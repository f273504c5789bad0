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
      {preview.image && <PreviewPicture image={preview.image} />}
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

/** In CSS pixels. */
const most = { width: 360, height: 200 };

/** Its place is known before it is there; one that cannot be had leaves the place empty. */
function PreviewPicture({ image: { url, width, height } }: { image: NonNullable<LinkPreview["image"]> }) {
  const scale = Math.min(1, most.width / width, most.height / height);
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return (
    <div
      style={{ width: shown.width, aspectRatio: `${shown.width} / ${shown.height}` }}
      className="relative mt-1.5 max-w-full overflow-hidden rounded-md bg-sunken"
    >
      <img
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        onError={(event) => event.currentTarget.classList.add("invisible")}
        className="absolute inset-0 size-full object-cover"
      />
      <span className="pointer-events-none absolute inset-0 rounded-md shadow-[inset_0_0_0_1px_var(--color-line)]" />
    </div>
  );
}
