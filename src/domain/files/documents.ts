import { fork } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { inTurn } from "../in-turn";
import { type Picture, writePicture } from "./pictures";

/** In pixels: as wide as a card on a screen of twice the density, and as high as a page of a book is then. */
const box = { width: 680, height: 960 };
/** A document of more bytes is read as a whole for one page: it is shown as a file. */
const mostBytes = 32 * 1024 * 1024;
/** At once. Those who send one after that many do not wait for a picture. */
const mostWaiting = 4;

let waiting = 0;

/** Four bytes a pixel: red, green, blue, opacity. */
export type PageDrawn = { data: Uint8Array; width: number; height: number };

export const isDocument = (type: string): boolean => type === "application/pdf";

/**
 * A picture of the first page of a PDF, beside it. Null when it cannot be drawn, needs a password, is large or
 * takes long, or when many wait for theirs: it is a file like any other then.
 *
 * @param size in bytes
 */
export async function drawFirstPage(
  path: string,
  size: number,
  milliseconds = 5_000,
): Promise<Picture | null> {
  if (size > mostBytes || waiting >= mostWaiting) return null;
  waiting += 1;
  return inTurn("documents", async () => {
    const { data, width, height } = await drawInProcess(path, milliseconds);
    const drawn = sharp(data, { raw: { width, height, channels: 4 } });
    return writePicture(drawn, `${path}.thumbnail`, "image/webp");
  })
    .catch(() => null)
    .finally(() => {
      waiting -= 1;
    });
}

/** @throws Error when nothing is drawn in that time */
async function drawInProcess(path: string, milliseconds: number): Promise<PageDrawn> {
  // Compiled it stands beside this as JavaScript; from the sources it is read as they are.
  const ending = extname(import.meta.url);
  const program = fileURLToPath(new URL(`./draw-page${ending}`, import.meta.url));
  const ended = new AbortController();
  const child = fork(program, [path, String(box.width), String(box.height)], {
    execArgv: ending === ".ts" ? ["--import", "tsx"] : [],
    // No secret of ours is in its reach, and what it says of a stranger's document is nothing for the log.
    ...{
      env: { NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    },
    ...{ timeout: milliseconds, killSignal: "SIGKILL" },
  });
  child.once("exit", () => ended.abort());
  const [drawn] = await once(child, "message", { signal: ended.signal });
  return drawn as PageDrawn;
}
