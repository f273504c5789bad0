import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

/** Pictures that are shown, once they have been read and written anew. */
const pictures: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
]);

/** What browsers play and cannot be made to run. */
const media: ReadonlySet<string> = new Set([
  "video/mp4",
  "video/webm",
  "video/ogg",
  "audio/mp4",
  "audio/mpeg",
  "audio/ogg",
  "audio/wav",
  "audio/webm",
]);

export const unknownType = "application/octet-stream";

// The same thing by the name that browsers know.
const aliases: Record<string, string> = {
  "audio/x-m4a": "audio/mp4",
  "audio/opus": "audio/ogg",
  "audio/vnd.wave": "audio/wav",
  "audio/x-wav": "audio/wav",
};

export const isPicture = (type: string): boolean => pictures.has(type);
export const isMedia = (type: string): boolean => media.has(type);

/**
 * The MIME type of a file by its first bytes, whatever it is called. Text is `text/plain`, be it HTML, SVG
 * or a script; what is not known is `application/octet-stream`.
 */
export async function typeOfFile(path: string): Promise<string> {
  const known = await fileTypeFromFile(path).catch(() => undefined);
  if (known) {
    const type = known.mime.split(";", 1)[0] ?? unknownType;
    // Written by hand, and read by browsers as what it says.
    return /xml|html/.test(type) ? "text/plain" : (aliases[type] ?? type);
  }
  return (await beginsAsText(path)) ? "text/plain" : unknownType;
}

const beginning = 4_096;

async function beginsAsText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytesRead === 0 || bytes.includes(0)) return false;
    // A character may be cut in two at the end.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
