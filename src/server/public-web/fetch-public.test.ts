import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress } from "./addresses";
import { fetchPublic, type Resolve } from "./fetch-public";

/** Pages of the Internet, by host, behind one server on the loopback; what is dialled is written down. */
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "page.example": (_, response) => html(response, "<title>A page</title>"),
  "moved.example": (_, response) => redirect(response, "http://page.example/there"),
  "inward.example": (_, response) => redirect(response, "http://127.0.0.1/admin"),
  "inward-by-name.example": (_, response) => redirect(response, "http://router.example/"),
  "elsewhere.example": (_, response) => redirect(response, "file:///etc/passwd"),
  "circle.example": (_, response) => redirect(response, "http://circle.example/"),
  "picture.example": (_, response) => response.setHeader("content-type", "image/png").end("png"),
  "endless.example": (_, response) => {
    response.setHeader("content-type", "text/html");
    const more = () => {
      if (response.write("x".repeat(10_000))) setImmediate(more);
      else response.once("drain", more);
    };
    more();
  },
  "silent.example": () => undefined,
  "cookie.example": (request, response) => {
    response.setHeader("set-cookie", "a=b");
    if (request.url === "/") redirect(response, "/again");
    else html(response, String(request.headers.cookie));
  },
};
const html = (response: ServerResponse, body: string) =>
  response.setHeader("content-type", "text/html; charset=utf-8").end(body);
const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();

const server = createServer((request, response) => {
  const page = pages[String(request.headers.host)];
  if (page) page(request, response);
  else response.writeHead(404).end();
});
let port = 0;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const publicAddress = "93.184.215.14";
const names: Record<string, string[]> = {
  "router.example": ["192.168.0.1"],
  "mixed.example": [publicAddress, "10.0.0.1"],
  "six.example": ["fd00::1"],
};
const resolve: Resolve = async (host) =>
  (names[host] ?? [publicAddress]).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

function visit(address: string, options: { resolve?: Resolve; milliseconds?: number } = {}) {
  const dialled: string[] = [];
  const answer = fetchPublic(address, {
    maxBytes: 50_000,
    accept: /^text\/html\b/,
    milliseconds: 5_000,
    resolve,
    dial: (to) => {
      dialled.push(to);
      return connect(port, "127.0.0.1");
    },
    ...options,
  });
  return { answer, dialled };
}

test("a public page is had, over redirects, at the address that was checked", async () => {
  const { answer, dialled } = visit("http://moved.example/");
  await expect(answer).resolves.toMatchObject({
    url: "http://page.example/there",
    body: Buffer.from("<title>A page</title>"),
  });
  expect(dialled).toEqual([publicAddress, publicAddress]);
});

describe("nothing inside is reached, however it is written", () => {
  const addresses = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://localhost./",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fd12::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://router.example/",
    "http://mixed.example/",
    "http://six.example/",
    "http://page.example:8080/",
    "http://page.example:6379/",
    "http://user:secret@page.example/",
    "ftp://page.example/",
    "file:///etc/passwd",
    "gopher://page.example/",
  ];
  test.each(addresses)("%s", async (address) => {
    const { answer, dialled } = visit(address, {
      resolve: (host) =>
        /^localhost/.test(host) ? Promise.resolve([{ address: "127.0.0.1", family: 4 }]) : resolve(host),
    });
    await expect(answer).rejects.toThrow();
    expect(dialled).toEqual([]);
  });

  test.each(["inward.example", "inward-by-name.example", "elsewhere.example"])(
    "by a redirect: %s",
    async (host) => {
      const { answer, dialled } = visit(`http://${host}/`);
      await expect(answer).rejects.toThrow();
      expect(dialled).toEqual([publicAddress]);
    },
  );

  test("by a name that changes what it stands for", async () => {
    let asked = 0;
    const changing: Resolve = async () => [
      { address: asked++ === 0 ? publicAddress : "127.0.0.1", family: 4 },
    ];
    const first = visit("http://page.example/", { resolve: changing });
    await expect(first.answer).resolves.toMatchObject({ url: "http://page.example/" });
    // Asked once, and the connection went to that answer.
    expect(asked).toBe(1);
    expect(first.dialled).toEqual([publicAddress]);

    const second = visit("http://moved.example/", { resolve: changing });
    await expect(second.answer).rejects.toThrow("Not at a public address");
    expect(second.dialled).toEqual([]);
  });
});

describe("what does not end or does not fit", () => {
  test("a circle of redirects ends", async () => {
    const { answer, dialled } = visit("http://circle.example/");
    await expect(answer).rejects.toThrow("redirects");
    expect(dialled.length).toBe(5);
  });

  test("a page without an end is cut", async () => {
    const { body } = await visit("http://endless.example/").answer;
    expect(body.length).toBe(50_000);
  });

  test("a server that says nothing is left", async () => {
    await expect(visit("http://silent.example/", { milliseconds: 300 }).answer).rejects.toThrow();
  });

  test("what is no page is refused, and no cookie is kept", async () => {
    await expect(visit("http://picture.example/").answer).rejects.toThrow("image/png");
    const { body } = await visit("http://cookie.example/").answer;
    expect(body.toString()).toBe("undefined");
  });
});

test("public is what is allotted to the public", () => {
  for (const address of ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001:82b::200e"])
    expect(isPublicAddress(address), address).toBe(true);
  for (const address of [
    "",
    "x",
    "198.18.0.1",
    "203.0.113.5",
    "255.255.255.255",
    "2001:db8::1",
    "64:ff9b:1::1",
    "fe80::1%eth0",
  ])
    expect(isPublicAddress(address), address).toBe(false);
});
