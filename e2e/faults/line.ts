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

type Pair = { near: Socket; far: Socket; isSpoilt: boolean };

const delayMs = 300;

/** A way to `targetPort` over TCP that things can be done to. */
export async function openLine(targetPort: number): Promise<Line> {
  const pairs = new Set<Pair>();
  let fault: LineFault | null = null;

  const server = createServer((near) => {
    if (fault === "cut") return near.destroy();
    const far = connect(targetPort, "127.0.0.1");
    const pair: Pair = { near, far, isSpoilt: false };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.setNoDelay(true).on("error", end).on("close", end);
    const pass = (to: Socket, isAnswer: boolean) => {
      const later = delayed(to);
      return (data: Buffer) => {
        if (fault === "deaf" || (fault === "swallow" && isAnswer)) pair.isSpoilt = true;
        // Once something is missing, the rest makes no sense to whoever reads it.
        if (pair.isSpoilt && (isAnswer || fault === "deaf")) return;
        later(data, fault === "slow" ? delayMs : 0);
      };
    };
    near.on("data", pass(far, false));
    far.on("data", pass(near, true));
    if (fault === "full") far.pause();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      fault = next;
      for (const { near, far, isSpoilt } of [...pairs]) {
        if (next === "cut" || (next === null && isSpoilt)) {
          near.destroy();
          far.destroy();
        } else if (next === "full") far.pause();
        else far.resume();
      }
    },
    async close() {
      server.close();
      for (const { near, far } of pairs) {
        near.destroy();
        far.destroy();
      }
      await once(server, "close");
    },
  };
}

/** Writes after a delay, and never before what came earlier. */
function delayed(to: Socket): (data: Buffer, milliseconds: number) => void {
  const waiting: { data: Buffer; due: number }[] = [];
  const flush = () => {
    for (let first = waiting[0]; first; first = waiting[0]) {
      const left = first.due - performance.now();
      if (left > 0) return void setTimeout(flush, left);
      waiting.shift();
      if (to.writable) to.write(first.data);
    }
  };
  return (data, milliseconds) => {
    if (milliseconds === 0 && waiting.length === 0) return void to.write(data);
    waiting.push({ data, due: performance.now() + milliseconds });
    if (waiting.length === 1) flush();
  };
}
