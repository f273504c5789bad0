import { rm, stat } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { CodedError } from "@/lib/errors";
import { inTurn } from "../in-turn";

/** The longest side of a thumbnail, in pixels: sharp on a screen of twice the density. */
export const thumbnailSide = 480;
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

async function prepare(path: string, type: string): Promise<PreparedPicture> {
  // Its head alone: nothing is decoded.
  const head = await sharp(path, { limitInputPixels: false, failOn: "error" }).metadata();
  const { width = 0, height = 0, pages = 1, format } = head;
  const frame = width * height;
  if (frame > mostPixels || frame * pages > mostFramePixels)
    throw new CodedError("TOO_LARGE", "A picture may have at most 50 megapixels. Send it in an archive.");
  if (frame === 0 || !isFormatOf(type, format)) throw noPicture;
  const isAnimated = pages > 1;
  const picture = await write(read(path, isAnimated).autoOrient().keepIccProfile(), `${path}.picture`, type);
  const thumbnail = await write(
    read(picture.path, isAnimated).resize({
      ...{ width: thumbnailSide, height: thumbnailSide, fit: "inside", withoutEnlargement: true },
    }),
    `${path}.thumbnail`,
    "image/webp",
  );
  return { picture, thumbnail };
}

function read(path: string, isAnimated: boolean): Sharp {
  return sharp(path, { animated: isAnimated, limitInputPixels: mostFramePixels, failOn: "error" }).timeout({
    seconds,
  });
}

const isFormatOf = (type: string, format: string | undefined) =>
  type === `image/${format === "heif" ? "avif" : format}`;

async function write(from: Sharp, path: string, type: string): Promise<Picture> {
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
