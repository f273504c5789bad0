import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { FileVariant } from "@/db/schema/files";
import { cleanName } from "./clean-name";
import { drawFirstPage, isDocument } from "./documents";
import type { FileFacts } from "./file-ref";
import { isPicture, typeOfFile, unknownType } from "./file-type";
import { type Picture, preparePicture } from "./pictures";
import { fileSettings } from "./store";

export type Bytes = {
  /** A UUID: the file's id from now on, and what makes a repetition harmless. */
  id: string;
  /** As the uploader's machine calls it. */
  name: string;
  /** Where they are: a file of ours that nobody else uses. It is gone afterwards. */
  path: string;
};

/** What the row of a file says of its bytes. */
export type KeptFile = FileFacts & { key: string };

/**
 * Finds out what bytes are, rids a picture of what a camera noted in it, makes a thumbnail of it or of a
 * document's first page, and stores them, or nothing when it rejects.
 *
 * @throws CodedError `TOO_LARGE` (a picture in pixels)
 */
export async function keepBytes({ id, name, path }: Bytes): Promise<KeptFile> {
  const made = [path, `${path}.picture`, `${path}.thumbnail`];
  const key = `${id.slice(-2)}/${id}`;
  const stored: string[] = [];
  const put = async ({ path: from, size }: Source, to: string) => {
    stored.push(to);
    await fileSettings().store.put(to, createReadStream(from), size);
  };
  try {
    const given = { path, size: (await stat(path)).size };
    const type = await typeOfFile(path);
    const { picture, thumbnail } = await draw(given, type);
    await put(picture ?? given, key);
    if (thumbnail) await put(thumbnail, `${key}.thumbnail`);
    return {
      ...{ id, key, name: cleanName(name), size: (picture ?? given).size },
      // A picture that cannot be read is something, but no picture.
      type: picture?.type ?? (isPicture(type) ? unknownType : type),
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      variants: thumbnail ? [toVariant(thumbnail, `${key}.thumbnail`)] : [],
    };
  } catch (error) {
    await forget(stored);
    throw error;
  } finally {
    await Promise.all(made.map((one) => rm(one, { force: true })));
  }
}

/** Takes what was stored away again. Never rejects. */
export async function forgetBytes({ key, variants }: Pick<KeptFile, "key" | "variants">): Promise<void> {
  await forget([key, ...variants.map((variant) => variant.key)]);
}

async function forget(keys: readonly string[]): Promise<void> {
  const { store } = fileSettings();
  await Promise.all(keys.map((key) => store.remove(key).catch(() => undefined)));
}

type Source = { path: string; size: number };

async function draw(given: Source, type: string): Promise<{ picture?: Picture; thumbnail?: Picture }> {
  if (isPicture(type)) return (await preparePicture(given.path, type)) ?? {};
  const page = isDocument(type) && (await drawFirstPage(given.path, given.size));
  return page ? { thumbnail: page } : {};
}

const toVariant = ({ path: _, ...facts }: Picture, key: string): FileVariant => ({
  ...{ name: "thumbnail", key },
  ...facts,
});
