import { Readable } from "node:stream";
import { isMedia, unknownType } from "@/domain/files/file-type";
import type { StoredFile } from "@/domain/files/read";
import { type ByteRange, fileSettings } from "@/domain/files/store";

/**
 * Answers with a file, or the part of it that was asked for. Only pictures that we have written ourselves,
 * and what is played, may be shown by a browser; all else is saved under its name and never looked at.
 */
export async function fileResponse(file: StoredFile, request: Request): Promise<Response> {
  const isShown = file.isPicture || isMedia(file.type);
  const etag = `"${file.key.replace(/[^\w.-]/g, "-")}"`;
  const headers = new Headers({
    "content-type": isShown ? file.type : unknownType,
    "content-disposition": disposition(isShown ? "inline" : "attachment", file.name),
    // What stands in it must not run, wherever it is opened.
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    // It never changes, but who may have it does: asked for each time, sent once.
    "cache-control": "private, no-cache",
    "accept-ranges": "bytes",
    etag,
  });
  if (request.headers.get("if-none-match")?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers });

  const range = rangeOf(request, etag, file.size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD" || file.size === 0) return new Response(null, { status, headers });
  const bytes = await fileSettings().store.get(file.key, range ?? undefined);
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status, headers });
}

/** One range, as players ask for; of several, and of what makes no sense, the whole is the answer. */
function rangeOf(request: Request, etag: string, size: number): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  const condition = request.headers.get("if-range");
  if ((first === "" && last === "") || (condition !== null && condition !== etag)) return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return start > end ? "unsatisfiable" : { start, end };
}

/** The name as RFC 6266 has it: in ASCII for old programs, and as it is (RFC 5987). */
function disposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
