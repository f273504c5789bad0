import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setFileSettings } from "@/domain/files/store";
import type { Env } from "../env";
import { createFileStore } from "./store";

const megabyte = 1024 * 1024;

/**
 * Says where files are and how large they may be, and makes the folder for what is on its way.
 *
 * @throws Error of one line when the folder cannot be used
 */
export async function openFiles(env: Env): Promise<void> {
  const workFolder = resolve(env.DATA_DIR, "uploads");
  await mkdir(workFolder, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new Error(
      `The folder for uploads ${workFolder} cannot be made: ${error.message}. Set DATA_DIR to another.`,
    );
  });
  setFileSettings({
    store: createFileStore(env, join(resolve(env.DATA_DIR), "files")),
    workFolder,
    maxBytes: env.MAX_UPLOAD_MB * megabyte,
    quotaBytes: env.WORKSPACE_QUOTA_MB === 0 ? null : env.WORKSPACE_QUOTA_MB * megabyte,
  });
}
