import { crc32, deflateSync } from "node:zlib";
import { picture } from "./files";

/** Pictures that are something else as well, or are meant to do harm. */

export const svgWithScript = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
export const htmlWithScript = "<!doctype html><script>alert(document.cookie)</script>";

export const bytesOf = (...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

/** A PNG with HTML in it and after it. */
export async function polyglot(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = Buffer.from(await picture(width, height));
  const comment = chunk("tEXt", Buffer.from(`Comment\0${htmlWithScript}`));
  return bytesOf(whole.subarray(0, 33), comment, whole.subarray(33), htmlWithScript);
}

/** A PNG of `side` × `side` pixels in black and white, all of them black. */
export function bombOf(side: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return bytesOf(
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(side * (side / 8 + 1)))),
    chunk("IEND", Buffer.alloc(0)),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(head));
  return Buffer.concat([length, head, sum]);
}
