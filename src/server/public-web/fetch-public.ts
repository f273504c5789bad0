import { lookup as systemLookup } from "node:dns/promises";
import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { isPublicAddress } from "./addresses";

/** What a host's name stands for now. A test may answer as it likes. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export type PublicFetchOptions = {
  /** Of the body; a longer one is cut, or with `isWhole` refused. */
  maxBytes: number;
  isWhole?: boolean;
  /** What the body has to be, such as `text/html`. */
  accept: RegExp;
  milliseconds: number;
  resolve?: Resolve;
  /** What stands in for the Internet behind an address, in a test. */
  dial?: (address: string) => Socket;
};

export type PublicAnswer = {
  /** Where redirects led. */
  url: string;
  /** As the server calls it, with its parameters. */
  contentType: string;
  body: Buffer;
};

const redirectLimit = 4;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const userAgent = "Mozilla/5.0 (compatible; ParleyBot; link preview)";

const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true, verbatim: true });

/**
 * Gets what a public page answers, and nothing else: the name is resolved here, every address that it has must
 * be public, and the connection goes to one of those addresses; the same again at each redirect. Nobody's
 * cookies go along.
 *
 * @throws Error for whatever is not so
 */
export async function fetchPublic(address: string, options: PublicFetchOptions): Promise<PublicAnswer> {
  const signal = AbortSignal.timeout(options.milliseconds);
  let url = new URL(address);
  for (let hop = 0; hop <= redirectLimit; hop++) {
    const response = await ask(url, options, signal);
    const { statusCode = 0, headers } = response;
    if (redirects.has(statusCode) && headers.location) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    const contentType = headers["content-type"] ?? "";
    if (statusCode !== 200 || !options.accept.test(contentType)) {
      response.destroy();
      throw new Error(`The answer is ${statusCode} ${contentType}.`);
    }
    return { url: url.href, contentType, body: await readBody(response, options) };
  }
  throw new Error("Too many redirects.");
}

async function ask(url: URL, options: PublicFetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Error("Not of the web.");
  // Other ports are where services listen that are not for everybody.
  if (url.port !== "") throw new Error("Not at a port of the web.");
  if (url.username || url.password) throw new Error("An address with a password.");
  const target = await publicAddressOf(url.hostname, options.resolve ?? resolveBySystem);
  const lookup: LookupFunction = (_, { all }, callback) =>
    all ? callback(null, [target]) : callback(null, target.address, target.family);
  const { dial } = options;
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request: ClientRequest = send(url, {
      lookup,
      signal,
      // No connection is kept: one that is reused would go to an address that was checked for another name.
      ...(dial ? { createConnection: () => dial(target.address) } : { agent: false }),
      headers: {
        host: url.host,
        "user-agent": userAgent,
        accept: "text/html,*/*;q=0.5",
        "accept-encoding": "identity",
      },
    });
    request.once("response", resolve);
    request.once("error", reject);
    request.end();
  });
}

/** One of the addresses of a host all of whose addresses are public. */
async function publicAddressOf(hostname: string, resolve: Resolve) {
  const host = hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const [first] = addresses;
  if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
    throw new Error("Not at a public address.");
  return first;
}

async function readBody(
  response: IncomingMessage,
  { maxBytes, isWhole }: PublicFetchOptions,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size < maxBytes) continue;
    if (isWhole) throw new Error("Too large.");
    break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}
