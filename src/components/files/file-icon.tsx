import { File, FileArchive, FileAudio, FileImage, FileText, FileVideo } from "lucide-react";

type FileIconProps = { type: string; className?: string };

/** What kind of file it is, at a glance. */
export function FileIcon({ type, className }: FileIconProps) {
  const Icon = iconOf(type);
  return <Icon className={className} aria-hidden="true" />;
}

function iconOf(type: string) {
  if (type.startsWith("image/")) return FileImage;
  if (type.startsWith("video/")) return FileVideo;
  if (type.startsWith("audio/")) return FileAudio;
  if (/zip|tar|compressed|gzip/.test(type)) return FileArchive;
  if (/^text\/|pdf|document|msword/.test(type)) return FileText;
  return File;
}
