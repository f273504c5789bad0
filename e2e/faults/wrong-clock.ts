import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The environment in which a process believes that it is an hour later; null where libfaketime is not
 * installed. Not by its command: that one runs the process as a child, and signals would not reach it.
 */
export function anHourAhead(): { [name: string]: string } | null {
  const folders = ["/usr/lib", "/usr/local/lib", "/usr/lib64"].filter((folder) => existsSync(folder));
  const library = folders
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .map((folder) => join(folder, "faketime/libfaketimeMT.so.1"))
    .find((path) => existsSync(path));
  if (!library) return null;
  // Timers go by the monotonic clock, which nobody sets.
  return { LD_PRELOAD: library, FAKETIME: "+1h", FAKETIME_DONT_FAKE_MONOTONIC: "1" };
}
