import type { Context } from "hono";
import { CodedError } from "@/lib/errors";

/** The longest message as JSON, with every character escaped, and a profile picture fit well below. */
const limitBytes = 512 * 1024;

/**
 * The request's body. Read here and not by `hono/body-limit`, which needs the global Request replaced:
 * Next lives in this process too.
 *
 * @throws CodedError `TOO_LARGE`, as soon as it is known
 */
export async function readBody(context: Context): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(context.req.header("content-length") ?? 0) > limitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

const tooLarge = () => new CodedError("TOO_LARGE", "The body is too large.");
