import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Loaded into every server whose memory is measured: SIGUSR2 collects what is garbage, so that what is
 * left belongs to the connections, and writes down how much that is. When V8 collects by itself depends on
 * chance.
 */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
process.on("SIGUSR2", () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(`${process.env.HELD_BYTES_FILE}-${process.pid}`, String(heapUsed + external));
});
