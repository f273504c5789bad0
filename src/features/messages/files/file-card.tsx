import { Download } from "lucide-react";
import { FileIcon } from "@/components/files/file-icon";
import { sizeWords } from "@/components/files/file-size";
import { fileUrl, thumbnailUrl } from "@/lib/file-url";
import type { FileRef } from "@/lib/objects";

/** A file that is not looked at here: a link that saves it. Of a document one sees how its first page begins. */
export function FileCard({ file }: { file: FileRef }) {
  return (
    <a
      href={fileUrl(file.id)}
      download={file.name}
      aria-label={`Download ${file.name}, ${sizeWords(file.size)}`}
      className="group/file block w-85 max-w-full overflow-hidden rounded-md border border-line bg-surface transition-colors duration-100 hover:bg-hover"
    >
      {file.hasThumbnail && <FirstPage fileId={file.id} />}
      <span className="flex h-14 items-center gap-3 px-3">
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
      </span>
    </a>
  );
}

/** In a box of one height, whatever shape the page has: nothing moves when it comes. */
function FirstPage({ fileId }: { fileId: string }) {
  return (
    <span className="block h-40 border-b border-line bg-sunken">
      <img
        src={thumbnailUrl(fileId)}
        alt=""
        loading="lazy"
        decoding="async"
        className="size-full object-cover object-top"
      />
    </span>
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
