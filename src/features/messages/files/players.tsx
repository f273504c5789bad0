import { fileUrl } from "@/lib/file-url";
import type { FileRef } from "@/lib/objects";
import { FileLine } from "./file-card";

/** A film in a box of one shape: what shape it has is known only when it plays. */
export function VideoPlayer({ file }: { file: FileRef }) {
  return (
    <figure className="w-100 max-w-full">
      {/* biome-ignore lint/a11y/useMediaCaption: people send what they have; nobody has written captions. */}
      <video
        controls
        preload="metadata"
        aria-label={file.name}
        src={fileUrl(file.id)}
        className="aspect-video w-full rounded-md bg-black"
      />
      <figcaption>
        <FileLine file={file} />
      </figcaption>
    </figure>
  );
}

export function AudioPlayer({ file }: { file: FileRef }) {
  return (
    <figure className="w-85 max-w-full">
      {/* biome-ignore lint/a11y/useMediaCaption: as above. */}
      <audio controls preload="none" aria-label={file.name} src={fileUrl(file.id)} className="h-11 w-full" />
      <figcaption>
        <FileLine file={file} />
      </figcaption>
    </figure>
  );
}
