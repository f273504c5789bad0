import { rm, stat } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { CodedError } from "@/lib/errors";
import { inTurn } from "../in-turn";

/** The longest side of a thumbnail, in pixels: sharp on a screen of twice the density. */
const thumbnailSide = 480;
/** A picture of more is a bomb, or a map: it would take the memory of a small machine. */
const mostPixels = 50_000_000;
/** Of all frames of an animation together. */
const mostFramePixels = 200_000_000;
const seconds = 30;

// Only what is let in below is ever decoded, whatever a file says it is.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadPng",
    "VipsForeignLoadJpeg",
    "VipsForeignLoadNsgif",
    "VipsForeignLoadWebp",
    "VipsForeignLoadHeif",
  ],
});
// One picture at a time, on one core: the others answer people.
sharp.concurrency(1);
sharp.cache(false);

export type Picture = { path: string; type: string; width: number; height: number; size: number };
export type PreparedPicture = { picture: Picture; thumbnail: Picture };

const noPicture = Symbol("no picture");

/**
 * Writes a picture anew, beside itself: without what a camera noted (place, time, device), upright, and
 * without anything that stands before or behind it; and a thumbnail of it. Null when it cannot be read.
 *
 * @throws CodedError `TOO_LARGE` above 50 megapixels
 */
export function preparePicture(path: string, type: string): Promise<PreparedPicture | null> {
  return inTurn("pictures", () => prepare(path, type)).catch(async (error: unknown) => {
    await Promise.all([`${path}.picture`, `${path}.thumbnail`].map((made) => rm(made, { force: true })));
    if (error instanceof CodedError) throw error;
    return null;
  });
}

/**
 * A picture anew as WebP, at most `side` pixels long, without anything but what one sees; one that moves goes
 * on moving. Null when it is none of `types` by its content, or cannot be read.
 *
 * @throws CodedError `TOO_LARGE` above 50 megapixels
 */
export async function shrinkPicture(
  given: Buffer,
  types: ReadonlySet<string>,
  side: number,
): Promise<{ bytes: Buffer; width: number; height: number } | null> {
  const known = await fileTypeFromBuffer(given).catch(() => undefined);
  const type = known?.mime ?? "";
  if (!types.has(type)) return null;
  return inTurn("pictures", async () => {
    const isAnimated = await checkHead(given, type);
    const { data, info } = await read(given, isAnimated)
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82, effort: 3 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
  }).catch((error: unknown) => {
    if (error instanceof CodedError) throw error;
    return null;
  });
}

/** Looks at a picture's head alone: nothing is decoded. Answers whether it moves. */
async function checkHead(input: string | Buffer, type: string): Promise<boolean> {
  const head = await sharp(input, { limitInputPixels: false, failOn: "error" }).metadata();
  const { width = 0, height = 0, pages = 1, format } = head;
  const frame = width * height;
  if (frame > mostPixels || frame * pages > mostFramePixels)
    throw new CodedError("TOO_LARGE", "A picture may have at most 50 megapixels. Send it in an archive.");
  if (frame === 0 || !isFormatOf(type, format)) throw noPicture;
  return pages > 1;
}

async function prepare(path: string, type: string): Promise<PreparedPicture> {
  const isAnimated = await checkHead(path, type);
  const picture = await writePicture(
    read(path, isAnimated).autoOrient().keepIccProfile(),
    `${path}.picture`,
    type,
  );
  const thumbnail = await writePicture(
    read(picture.path, isAnimated).resize({
      ...{ width: thumbnailSide, height: thumbnailSide, fit: "inside", withoutEnlargement: true },
    }),
    `${path}.thumbnail`,
    "image/webp",
  );
  return { picture, thumbnail };
}

function read(input: string | Buffer, isAnimated: boolean): Sharp {
  return sharp(input, { animated: isAnimated, limitInputPixels: mostFramePixels, failOn: "error" }).timeout({
    seconds,
  });
}

const isFormatOf = (type: string, format: string | undefined) =>
  type === `image/${format === "heif" ? "avif" : format}`;

/** Writes what sharp has drawn, as a picture of the type, to a path. */
export async function writePicture(from: Sharp, path: string, type: string): Promise<Picture> {
  const made = await as(from, type).toFile(path);
  const { size } = await stat(path);
  return { path, type, width: made.width, height: made.pageHeight ?? made.height, size };
}

function as(picture: Sharp, type: string): Sharp {
  switch (type) {
    case "image/jpeg":
      return picture.jpeg({ quality: 90 });
    case "image/png":
      return picture.png();
    case "image/gif":
      return picture.gif();
    case "image/avif":
      return picture.avif({ effort: 2 });
    default:
      return picture.webp({ quality: 82, effort: 3 });
  }
}
