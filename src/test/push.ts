import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { makeCertificate } from "./certificate";

/** A browser's subscription, with what only the browser knows. */
export type TestDevice = {
  /** For `POST /me/push`. */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What a push says, as its service worker gets it (RFC 8291). */
  decrypt(body: Buffer): string;
};

export function newDevice(endpoint: string): TestDevice {
  const curve = createECDH("prime256v1");
  const own = curve.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: own.toString("base64url"), auth: auth.toString("base64url") };
  return {
    subscription: { endpoint, keys },
    decrypt(body) {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const theirs = body.subarray(21, 21 + keyLength);
      const derive = (secret: Buffer, salted: Buffer, info: Buffer, length: number) =>
        Buffer.from(hkdfSync("sha256", secret, salted, info, length));
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), own, theirs]);
      const secret = derive(curve.computeSecret(theirs), auth, info, 32);
      const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
      const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
      const decipher = createDecipheriv("aes-128-gcm", key, nonce);
      decipher.setAuthTag(body.subarray(-16));
      const plain = Buffer.concat([decipher.update(body.subarray(21 + keyLength, -16)), decipher.final()]);
      // A 2 ends the last record; after it there is padding.
      return plain.subarray(0, plain.lastIndexOf(2)).toString();
    },
  };
}

/** Checks the signature of a push (RFC 8292), and answers what it claims and with which key. */
export function readVapid(header: string | undefined): {
  publicKey: string;
  claims: { aud: string; exp: number; sub: string };
} {
  const [, token = "", publicKey = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header ?? "") ?? [];
  const [head = "", body = "", signature = ""] = token.split(".");
  const point = Buffer.from(publicKey, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const signed = Buffer.from(`${head}.${body}`);
  const isGenuine = verify(
    "sha256",
    signed,
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isGenuine) throw new Error("The push is not signed with the key that it names.");
  return { publicKey, claims: JSON.parse(Buffer.from(body, "base64url").toString()) };
}

export type ArrivedPush = { path: string; headers: IncomingHttpHeaders; body: Buffer };

export type PushService = {
  /** For `PUSH_SERVICES`. */
  host: string;
  /** For `pushCa`. */
  ca: string;
  /** A new address for a device. */
  endpoint(): string;
  /** What has arrived at an address so far. */
  arrivedAt(endpoint: string): ArrivedPush[];
  /** The answers to the next pushes to an address, before 201. */
  answerNext(endpoint: string, ...answers: (number | { status: number; location: string })[]): void;
  close(): Promise<void>;
};

/** A real push service on the loopback, with TLS. */
export async function startPushService(): Promise<PushService> {
  const { cert, key } = makeCertificate();
  const arrived = new Map<string, ArrivedPush[]>();
  const answers = new Map<string, (number | { status: number; location: string })[]>();
  const server = createServer({ cert, key }, (request, response) => {
    void buffer(request).then((body) => {
      const path = request.url ?? "";
      arrived.set(path, [...(arrived.get(path) ?? []), { path, headers: request.headers, body }]);
      const answer = answers.get(path)?.shift() ?? 201;
      if (typeof answer === "number") response.writeHead(answer).end();
      else response.writeHead(answer.status, { location: answer.location }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  const pathOf = (endpoint: string) => new URL(endpoint).pathname;
  return {
    host,
    ca: cert,
    endpoint: () => `https://${host}/push/${randomBytes(16).toString("hex")}`,
    arrivedAt: (endpoint) => arrived.get(pathOf(endpoint)) ?? [],
    answerNext: (endpoint, ...next) => void answers.set(pathOf(endpoint), next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
