import clsx from "clsx";
import { ImagePlus } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type EmojiPictureProps = { picture: File | null; onChoose: (file: File) => void };

/** Takes a picture that is dropped or chosen, and shows it as small as it will be. */
export function EmojiPicture({ picture, onChoose }: EmojiPictureProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const url = useObjectUrl(picture);

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };

  return (
    <fieldset
      aria-label="Picture"
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        "flex items-center gap-4 rounded-lg border border-dashed p-4 transition-colors",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <span className="grid size-12 shrink-0 place-items-center rounded-md bg-sunken text-ink-faint">
        {url ? (
          <img src={url} alt="" className="size-8 object-contain" />
        ) : (
          <ImagePlus className="size-5" aria-hidden="true" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm text-ink">{picture ? picture.name : "Drop a picture here"}</p>
        <p className="text-sm text-ink-faint">PNG, JPEG, GIF or WebP, at most 256 KB</p>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        className="hidden"
        aria-label="Picture of the emoji"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after a failure.
          event.target.value = "";
          if (file) onChoose(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{picture ? "Change" : "Choose"}</Button>
    </fieldset>
  );
}

/** An address of the file within this page. */
function useObjectUrl(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
