import clsx from "clsx";
import { RotateCw, X } from "lucide-react";
import { FileIcon } from "@/components/files/file-icon";
import { sizeWords } from "@/components/files/file-size";
import { IconButton } from "@/components/ui/icon-button";
import type { Attachment } from "./attachment";
import type { UsedAttachments } from "./use-attachments";

type AttachmentListProps = {
  attachments: UsedAttachments;
  /** After one was taken away: the focus has to go somewhere. */
  onRemoved: () => void;
};

/** The files of the message that is being written, each with how far it has come. */
export function AttachmentList({ attachments, onRemoved }: AttachmentListProps) {
  const { items, isAwaited, store } = attachments;
  if (items.length === 0) return null;
  const waiting = items.filter(({ file, error }) => !file && error === null).length;
  return (
    <div className="border-b border-line px-2 pt-2 pb-2">
      <ul aria-label="Attached files" className="flex max-h-44 flex-wrap gap-2 overflow-y-auto">
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            onRetry={() => store.retry(item.id)}
            onRemove={() => {
              store.remove(item.id);
              onRemoved();
            }}
          />
        ))}
      </ul>
      <p role="status" className="px-1 pt-1.5 text-xs text-ink-muted empty:hidden">
        {waiting > 0 &&
          (isAwaited
            ? "The message goes as soon as its files are uploaded. "
            : "Keep this page open until the upload is done. ")}
        {isAwaited && (
          <button
            type="button"
            className="font-medium text-accent hover:underline"
            onClick={() => store.stopWaiting()}
          >
            Do not send yet
          </button>
        )}
      </p>
    </div>
  );
}

type ItemProps = { item: Attachment; onRetry: () => void; onRemove: () => void };

function Item({ item, onRetry, onRemove }: ItemProps) {
  const { name, type, size, file, error, progress, preview } = item;
  const percent = Math.floor(progress * 100);
  return (
    <li
      className={clsx(
        "relative flex items-center gap-2.5 overflow-hidden rounded-md border bg-canvas p-1.5 max-sm:w-full",
        // Why something did not go is read to its end.
        error === null ? "w-60 border-line" : "w-80 border-danger",
      )}
    >
      <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-sm bg-sunken text-ink-muted">
        {preview ? (
          <img src={preview} alt="" className="size-full object-cover" />
        ) : (
          <FileIcon type={type} className="size-5" />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-sm text-ink" title={name}>
          {name}
        </span>
        <span
          role={error === null ? undefined : "alert"}
          className={clsx(
            "block text-xs tabular-nums",
            error === null ? "truncate text-ink-muted" : "text-pretty text-danger",
          )}
        >
          {error ?? (file ? sizeWords(file.size) : `${percent} % of ${sizeWords(size)}`)}
        </span>
      </span>
      {error !== null && (
        <IconButton size="xs" label={`Try ${name} again`} icon={<RotateCw />} onClick={onRetry} />
      )}
      <IconButton
        size="xs"
        label={file ? `Remove ${name}` : `Cancel ${name}`}
        icon={<X />}
        onClick={onRemove}
      />
      {!file && error === null && (
        <span
          role="progressbar"
          aria-label={`Upload of ${name}`}
          aria-valuenow={percent}
          className="absolute inset-x-0 bottom-0 h-0.5 bg-line"
        >
          <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
        </span>
      )}
    </li>
  );
}
