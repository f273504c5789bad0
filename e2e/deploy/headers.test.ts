import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Balancer, startHaproxy, startNginx } from "../services/balancer";

/** What an instance learns about a request, on every path that the balancers treat in a way of its own. */

const seen: IncomingHttpHeaders[] = [];
const instance = createServer(({ url, headers }, response) => {
  // Checks carry no word of a client.
  if (url !== "/readyz" && url !== "/healthz") seen.push(headers);
  response.end();
});
instance.on("upgrade", ({ headers }, socket) => {
  seen.push(headers);
  const lines = ["Connection: Upgrade", "Upgrade: websocket", `Sec-WebSocket-Accept: ${accept}`];
  socket.end(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
});

beforeAll(async () => {
  await new Promise<void>((done) => instance.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  instance.closeAllConnections();
  instance.close();
});

// The pair that RFC 6455 gives as its example.
const accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
const upgrading = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};

const forged = {
  "x-forwarded-for": "203.0.113.7",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "evil.example",
  "x-forwarded-port": "1",
  forwarded: "for=203.0.113.7",
};

describe.each([
  ["nginx", startNginx],
  ["HAProxy", startHaproxy],
])("%s", (_, startBalancer) => {
  let balancer: Balancer;
  beforeAll(async () => {
    const { port } = instance.address() as AddressInfo;
    balancer = await startBalancer({ instances: [`http://127.0.0.1:${port}`] });
  });
  afterAll(() => balancer?.dispose());

  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<void>((done, fail) => {
      const asking = request(balancer.url + path, { headers, agent: false, localAddress: "127.0.0.9" });
      asking.once("response", (response) => response.resume().once("end", done));
      asking.once("upgrade", (_, socket) => {
        socket.destroy();
        done();
      });
      asking.once("error", fail).end();
    });

  test.each([
    ["a page", "/w/test", {}],
    ["the API", "/api/v1/me", {}],
    ["long polling", "/socket.io/?transport=polling", {}],
    ["a WebSocket", "/socket.io/?transport=websocket", upgrading],
  ])(
    "%s: the host as it was asked, the client's own address, and nothing that it made up",
    async (_, path, upgrade) => {
      await ask(path, { ...forged, ...upgrade });
      const headers = seen.at(-1) ?? {};
      expect(headers).toMatchObject({
        host: new URL(balancer.url).host,
        "x-forwarded-for": "127.0.0.9",
        "x-forwarded-proto": "http",
        ...("upgrade" in upgrade && { upgrade: "websocket" }),
      });
      for (const name of ["x-forwarded-host", "x-forwarded-port", "forwarded"])
        expect(headers).not.toHaveProperty(name);
    },
  );
});
