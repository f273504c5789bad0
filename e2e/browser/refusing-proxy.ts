import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

export type RefusingProxy = {
  url: string;
  /** From now on sockets get through. */
  letThrough(): void;
  /** Sockets that are open stay open, and nothing comes through them any more. */
  swallow(): void;
  close(): Promise<void>;
};

/** A company's proxy that knows HTTP and nothing else: it refuses upgrades, and long polling with them. */
export async function refusingProxy(serverUrl: string): Promise<RefusingProxy> {
  let isRefusing = true;
  const isRefused = ({ url, headers }: IncomingMessage) =>
    isRefusing && (headers.upgrade !== undefined || url?.startsWith("/socket.io"));
  const forward = ({ url, method, headers }: IncomingMessage) =>
    request(new URL(url ?? "/", serverUrl), { method, headers, agent: false });

  const proxy = createServer((near, answer) => {
    if (isRefused(near)) {
      answer.writeHead(403).end();
      return;
    }
    const far = forward(near).on("error", () => answer.destroy());
    far.on("response", (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    near.pipe(far);
  });

  const upgraded = new Set<Duplex>();
  const piped: [Duplex, Duplex][] = [];
  proxy.on("upgrade", (near, socket: Duplex, head) => {
    upgraded.add(socket.on("error", () => socket.destroy()));
    if (isRefused(near)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    const far = forward(near).on("error", () => socket.destroy());
    far.end();
    far.on("upgrade", ({ rawHeaders }, farSocket) => {
      const lines = rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("")}\r\n`);
      farSocket.on("error", () => farSocket.destroy()).write(head);
      farSocket.pipe(socket).pipe(farSocket);
      piped.push([socket, farSocket]);
    });
  });

  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    letThrough() {
      isRefusing = false;
    },
    swallow() {
      for (const [near, far] of piped.splice(0)) {
        near.unpipe(far).resume();
        far.unpipe(near).resume();
      }
    },
    async close() {
      for (const socket of upgraded) socket.destroy();
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
