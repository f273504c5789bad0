import type { FileRef } from "@/lib/objects";

/** A file on its way to a message that is being written. */
export type Attachment = {
  /** Of this page only. */
  id: string;
  name: string;
  type: string;
  size: number;
  /** 0..1 */
  progress: number;
  /** Why it could not be uploaded; trying again clears it. */
  error: string | null;
  /** Once it is up. */
  file: FileRef | null;
  /** An address that shows it, of a picture. */
  preview: string | null;
};

/** What a message takes. */
export const mostAttachments = 10;
