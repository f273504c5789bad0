import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { S3Options } from "@/server/files/s3-store";

export type TestS3 = { options: S3Options; close(): Promise<void> };

const accessKeyId = "AKIATESTTESTTESTTEST";
const secretAccessKey = "a+secret/with=signs";

/**
 * As much of S3 as files need, in memory: PUT, GET with a range, DELETE, path-style. It believes only what is
 * signed by Signature Version 4, written after its specification and not after our client:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export async function startS3(): Promise<TestS3> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const refuse = (status: number) =>
      response.writeHead(status).end(`<Error><Code>${status}</Code></Error>`);
    const answer = async () => {
      const { method = "", url = "", headers } = request;
      if (!isSigned(request)) return refuse(403);
      if (method === "PUT") {
        // S3 takes no body of unknown length.
        if (headers["content-length"] === undefined) return refuse(411);
        objects.set(url, await buffer(request));
        return response.writeHead(200).end();
      }
      const object = objects.get(url);
      if (method === "DELETE") {
        objects.delete(url);
        return response.writeHead(204).end();
      }
      if (!object) return refuse(404);
      const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
      if (start === undefined || end === undefined) return response.writeHead(200).end(object);
      return response.writeHead(206).end(object.subarray(Number(start), Number(end) + 1));
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    options: { endpoint, bucket: "parley", region: "eu-test-1", accessKeyId, secretAccessKey },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isSigned({ method, url = "", headers }: IncomingMessage): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/;
  const [, key, day, region, names, signature] = given.exec(headers.authorization ?? "") ?? [];
  if (key !== accessKeyId || !day || !region || !names || !signature) return false;
  const hash = String(headers["x-amz-content-sha256"]);
  const date = String(headers["x-amz-date"]);
  const [path, query = ""] = url.split("?", 2);
  const signedHeaders = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, query, signedHeaders.join(""), names, hash].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const signingKey = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(
    (previous, part) => hmac(previous, part),
    `AWS4${secretAccessKey}`,
  );
  return hmac(signingKey, toSign).toString("hex") === signature;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
