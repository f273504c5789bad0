import { sql } from "@/db/client";
import type { FileVariant } from "@/db/schema/files";
import type { FileRef } from "@/lib/objects";

/** A row of `files` as far as it makes a FileRef. */
export type FileFacts = Omit<FileRef, "hasThumbnail"> & { variants: FileVariant[] };

/** The columns of `files f` as the wire contract's FileRef, in SQL. */
export const fileRefObject = () => sql`jsonb_build_object(
  'id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'width', f.width, 'height', f.height,
  'hasThumbnail', f.variants <> '[]'::jsonb)`;

export const toFileRef = ({ id, name, type, size, width, height, variants }: FileFacts): FileRef => ({
  ...{ id, name, type, size, width, height },
  hasThumbnail: variants.length > 0,
});

/** The columns of `files f` that `toFileRef` takes. */
export const fileColumns = () => sql`f.id, f.name, f.type, f.size, f.width, f.height, f.variants`;
