import type { FileRef } from "@/lib/objects";
import { FileCard } from "./file-card";
import { isAudio, isPicture, isVideo } from "./kinds";
import { Pictures } from "./pictures";
import { AudioPlayer, VideoPlayer } from "./players";

/** What was sent along with a message: pictures first, then what plays, then the rest. */
export function MessageFiles({ files }: { files: readonly FileRef[] }) {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <div className="flex flex-col items-start gap-1.5 py-1">
      {pictures.length > 0 && <Pictures pictures={pictures} />}
      {others.map((file) =>
        isVideo(file) ? (
          <VideoPlayer key={file.id} file={file} />
        ) : isAudio(file) ? (
          <AudioPlayer key={file.id} file={file} />
        ) : (
          <FileCard key={file.id} file={file} />
        ),
      )}
    </div>
  );
}
