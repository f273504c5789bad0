import { setTimeout as pause } from "node:timers/promises";
import type { ParleyServer } from "./types";

const batchSize = 50;
const betweenBatchesMs = 20;

let isRunning = false;
let isWantedAgain = false;

/**
 * Tells every connection of this instance to ask for what is newer, in batches: each of them reads a whole
 * workspace then.
 */
export async function hintEverybody(io: ParleyServer): Promise<void> {
  isWantedAgain = true;
  if (isRunning) return;
  isRunning = true;
  while (isWantedAgain) {
    isWantedAgain = false;
    const sockets = [...io.of("/").sockets.values()];
    for (let start = 0; start < sockets.length; start += batchSize) {
      for (const socket of sockets.slice(start, start + batchSize)) socket.emit("sync:hint", {});
      await pause(betweenBatchesMs);
    }
  }
  isRunning = false;
}
