import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import type { FileStore } from "@/domain/files/store";
import { notFound, unavailable } from "@/lib/errors";
import { checkKey } from "./keys";

export type S3Options = {
  /** Such as https://s3.eu-central-1.amazonaws.com; the bucket is the first part of the path. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** So long a store may think before its answer begins. */
const patienceMs = 30_000;

/** Files in a bucket of an S3-compatible store. What it cannot do now is `UNAVAILABLE`. */
export function createS3Store({ endpoint, bucket, ...rest }: S3Options): FileStore {
  const client = new AwsClient({ ...rest, service: "s3", retries: 0 });
  const base = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;

  async function ask(key: string, init: RequestInit & { duplex?: "half" }): Promise<Response> {
    const request = await client.sign(`${base}/${checkKey(key)}`, init);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    try {
      // An upload takes as long as it takes.
      return await fetch(request, init.body ? {} : { signal: patience.signal });
    } catch {
      throw unavailable();
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async put(key, bytes, size) {
      const response = await ask(key, {
        method: "PUT",
        headers: { "content-length": String(size), "content-type": "application/octet-stream" },
        body: Readable.toWeb(bytes) as ReadableStream<Uint8Array>,
        duplex: "half",
      });
      await response.body?.cancel();
      if (!response.ok) throw refused("take", response);
    },

    async get(key, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const response = await ask(key, { method: "GET", headers });
      if (response.ok && response.body) return Readable.fromWeb(response.body as never);
      await response.body?.cancel();
      throw response.status === 404 ? notFound("This file") : refused("give", response);
    },

    async remove(key) {
      const response = await ask(key, { method: "DELETE" });
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw refused("remove", response);
    },
  };
}

function refused(what: string, { status }: Response): Error {
  return status >= 500
    ? unavailable()
    : new Error(`The S3 store did not ${what} a file: it answered ${status}.`);
}
