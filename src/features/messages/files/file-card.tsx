import { Download } from "lucide-react";
import { FileIcon } from "@/components/files/file-icon";
import { sizeWords } from "@/components/files/file-size";
import { fileUrl } from "@/lib/file-url";
import type { FileRef } from "@/lib/objects";

/** A file that is not looked at here: a link that saves it. */
export function FileCard({ file }: { file: FileRef }) {
  return (
    <a
      href={fileUrl(file.id)}
      download={file.name}
      aria-label={`Download ${file.name}, ${sizeWords(file.size)}`}
      className="group/file flex h-14 w-85 max-w-full items-center gap-3 rounded-md border border-line bg-surface px-3 transition-colors duration-100 hover:bg-hover"
    >
      <FileIcon type={file.type} className="size-6 shrink-0 text-ink-muted" />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-sm font-medium text-ink">
          {file.name}
        </span>
        <span className="block text-xs text-ink-muted tabular-nums">{sizeWords(file.size)}</span>
      </span>
      <Download
        className="size-4.5 shrink-0 text-ink-faint group-hover/file:text-ink-muted"
        aria-hidden="true"
      />
    </a>
  );
}

/** The name and the size below a player, and the way to save it. */
export function FileLine({ file }: { file: FileRef }) {
  return (
    <a
      href={fileUrl(file.id)}
      download={file.name}
      className="flex min-w-0 items-center gap-1.5 py-0.5 text-xs text-ink-muted hover:text-ink hover:underline"
    >
      <span dir="auto" className="truncate">
        {file.name}
      </span>
      <span className="shrink-0 tabular-nums">{sizeWords(file.size)}</span>
      <Download className="size-3.5 shrink-0" aria-label="Download" />
    </a>
  );
}
