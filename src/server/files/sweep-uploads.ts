import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileSettings } from "@/domain/files/store";

const dayMs = 24 * 3_600_000;

/** Removes from this instance's folder what has been on its way for a day without a byte more. */
export async function sweepUploads(): Promise<void> {
  const { workFolder } = fileSettings();
  for (const name of await readdir(workFolder)) {
    const path = join(workFolder, name);
    const changed = await stat(path).catch(() => null);
    // What an upload says of itself is written at its beginning: it goes with its bytes.
    const bytes = name.endsWith(".json")
      ? await stat(path.slice(0, -".json".length)).catch(() => null)
      : null;
    const last = Math.max(changed?.mtimeMs ?? 0, bytes?.mtimeMs ?? 0);
    if (changed && last < Date.now() - dayMs) await rm(path, { force: true });
  }
}
