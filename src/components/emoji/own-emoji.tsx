import { emojiUrl } from "@/lib/file-url";

/** In a line of text, as tall as the line. */
const inText = "inline-block size-[1.4em] align-[-0.3em]";

/** An emoji that is a picture; its place is there before it is. */
export function OwnEmoji({ id, name, className = inText }: { id: string; name: string; className?: string }) {
  const written = `:${name}:`;
  return (
    <img
      src={emojiUrl(id)}
      alt={written}
      title={written}
      loading="lazy"
      decoding="async"
      draggable={false}
      className={`object-contain ${className}`}
    />
  );
}
