import clsx from "clsx";
import { emojiUrl } from "@/lib/file-url";

/** An emoji that is a picture, as tall as a line of the text around it; its place is there before it is. */
export function OwnEmoji({ id, name, className }: { id: string; name: string; className?: string }) {
  const written = `:${name}:`;
  return (
    <img
      src={emojiUrl(id)}
      alt={written}
      title={written}
      loading="lazy"
      decoding="async"
      draggable={false}
      className={clsx("inline-block size-[1.4em] object-contain align-[-0.3em]", className)}
    />
  );
}
