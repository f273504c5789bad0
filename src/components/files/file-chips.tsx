import { thumbnailUrl } from "@/lib/file-url";
import type { FileRef } from "@/lib/objects";
import { FileIcon } from "./file-icon";

/** The files of a message where it is shown in few words: their names, each with a small picture of it. */
export function FileChips({ files }: { files: readonly FileRef[] }) {
  if (files.length === 0) return null;
  return (
    <span className="mt-1.5 flex flex-wrap gap-1.5">
      {files.map(({ id, name, type, hasThumbnail }) => (
        <span
          key={id}
          className="flex h-9 max-w-60 items-center gap-2 overflow-hidden rounded-md border border-line bg-surface pr-2.5 text-sm text-ink-muted"
        >
          <span className="grid h-full w-9 shrink-0 place-items-center bg-sunken">
            {hasThumbnail ? (
              <img src={thumbnailUrl(id)} alt="" loading="lazy" className="size-full object-cover" />
            ) : (
              <FileIcon type={type} className="size-4.5" />
            )}
          </span>
          <span dir="auto" className="truncate">
            {name}
          </span>
        </span>
      ))}
    </span>
  );
}
