import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * How a line treats what passes: `cut` refuses and breaks connections; `deaf` keeps them open and passes
 * nothing (half-open); `swallow` passes what goes to the server and keeps the answers, acks among them;
 * `slow` delays both ways; `full` stops reading from the server, as a reader does that is asleep.
 */
export type LineFault = "cut" | "deaf" | "swallow" | "slow" | "full";

export type Line = {
  port: number;
  /** Null heals: connections on which something was lost are broken, as the network would in time. */
  set(fault: LineFault | null): void;
  close(): Promise<void>;
};

const delayMs = 300;

/** A TCP connection to `targetPort` that things can be done to. */
export async function openLine(targetPort: number): Promise<Line> {
  const pairs = new Set<{ near: Socket; far: Socket; isSpoilt: boolean }>();
  let fault: LineFault | null = null;

  const server = createServer((near) => {
    if (fault === "cut") return near.destroy();
    const far = connect(targetPort, "127.0.0.1");
    const pair = { near, far, isSpoilt: false };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.setNoDelay(true).on("error", end).on("close", end);
    const pass = (to: Socket, isAnswer: boolean) => (data: Buffer) => {
      if (fault === "deaf" || (fault === "swallow" && isAnswer)) pair.isSpoilt = true;
      // Once something is missing, the rest makes no sense to whoever reads it.
      if (pair.isSpoilt && (isAnswer || fault === "deaf")) return;
      if (fault === "slow") setTimeout(() => to.writable && to.write(data), delayMs);
      else to.write(data);
    };
    near.on("data", pass(far, false));
    far.on("data", pass(near, true));
    if (fault === "full") far.pause();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const breakAll = (isOnlySpoilt: boolean) => {
    for (const { near, far, isSpoilt } of pairs) {
      if (isOnlySpoilt && !isSpoilt) continue;
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      fault = next;
      if (next === "cut") breakAll(false);
      if (next === null) breakAll(true);
      for (const { far } of pairs) next === "full" ? far.pause() : far.resume();
    },
    async close() {
      server.close();
      breakAll(false);
      await once(server, "close");
    },
  };
}
