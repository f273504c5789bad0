import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type CuttableLine = {
  url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  heal(): void;
  close(): Promise<void>;
};

/** A way to the server that can be cut. */
export async function cuttableLine(serverUrl: string): Promise<CuttableLine> {
  const port = Number(new URL(serverUrl).port);
  const open = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    open.add(socket.on("error", () => socket.destroy()));
    socket.once("close", () => open.delete(socket));
  };
  const line = createServer((near) => {
    keep(near);
    if (isCut) return near.destroy();
    const far = connect(port, "127.0.0.1");
    keep(far);
    near.pipe(far).pipe(near);
    near.once("close", () => far.destroy());
    far.once("close", () => near.destroy());
  });
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  return {
    url: `http://localhost:${(line.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      breakAll();
    },
    heal() {
      isCut = false;
    },
    async close() {
      line.close();
      breakAll();
      await once(line, "close");
    },
  };
}
