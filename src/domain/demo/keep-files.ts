import { copyFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { v7 as uuidv7 } from "uuid";
import type { files } from "@/db/schema";
import { toFileRef } from "../files/file-ref";
import { type KeptFile, keepBytes } from "../files/keep-bytes";
import { fileSettings } from "../files/store";
import type { Story } from "./story";

/**
 * Stores what is sent along in the story, as uploads are, and writes it into the messages.
 *
 * @param onKept called for each file as soon as its bytes are stored
 * @returns the rows of the files
 */
export async function keepFiles(
  { workspace, channels }: Story,
  onKept: (file: KeptFile) => void,
): Promise<(typeof files.$inferInsert)[]> {
  const rows: (typeof files.$inferInsert)[] = [];
  for (const { row, files: names } of channels.flatMap(({ attached }) => attached)) {
    row.files = [];
    for (const name of names) {
      const kept = await keep(name);
      onKept(kept);
      row.files.push(toFileRef(kept));
      rows.push({
        ...kept,
        ...{ workspaceId: workspace.id, uploaderId: row.authorId },
        ...{ channelId: row.channelId, messageId: row.id, createdAt: row.createdAt },
      });
    }
  }
  return rows;
}

async function keep(name: string): Promise<KeptFile> {
  const id = uuidv7();
  const path = join(fileSettings().workFolder, id);
  // Beside the migrations, where the process starts.
  await copyFile(resolve("demo", name), path);
  return keepBytes({ id, name, path });
}
