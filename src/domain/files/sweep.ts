import { sql } from "@/db/client";
import type { FileVariant } from "@/db/schema/files";
import { fileSettings } from "./store";

const batch = 100;

/**
 * Removes the files that no message took within a day, unless one that is to be sent later waits for them,
 * and those whose message was deleted: first their bytes, then their rows, so that a failure forgets nothing.
 */
export async function sweepFiles(): Promise<void> {
  const { store } = fileSettings();
  await sql`
    update files f set deleted_at = now()
    where f.message_id is null and f.created_at < now() - interval '1 day' and f.deleted_at is null
      and not exists (select from scheduled_messages s where f.id = any(s.file_ids))`;
  for (;;) {
    const gone = await sql<{ id: string; key: string; variants: FileVariant[] }[]>`
      select id, key, variants from files where deleted_at is not null limit ${batch}`;
    for (const { key, variants } of gone) {
      for (const variant of variants) await store.remove(variant.key);
      await store.remove(key);
    }
    await sql`delete from files where id = any(${gone.map(({ id }) => id)}::uuid[])`;
    if (gone.length < batch) return;
  }
}
