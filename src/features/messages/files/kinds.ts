import type { FileRef } from "@/lib/objects";

export type Picture = FileRef & { width: number; height: number };

/** Whether it is shown: the server has read it, and written it anew. */
export const isPicture = (file: FileRef): file is Picture =>
  file.hasThumbnail && file.width !== null && file.height !== null && file.type.startsWith("image/");

/** What the server sends so that it can be played, and browsers do. */
export const isVideo = ({ type }: FileRef): boolean => /^video\/(mp4|webm|ogg)$/.test(type);
export const isAudio = ({ type }: FileRef): boolean => /^audio\/(mp4|mpeg|ogg|wav|webm)$/.test(type);
