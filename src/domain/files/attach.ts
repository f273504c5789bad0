import { sql } from "@/db/client";
import { fileRefObject } from "./file-ref";

/**
 * Parts of the statement that stores messages (`insert-drafts.ts`), for those with files.
 *
 * They read the CTE `draft` (`author_id`, `position`, `file_ids` as text of an array) and make `draft_files`:
 * for each draft (`position`) whose files are all its author's own, in the channel's workspace and in no
 * message yet, the FileRefs in the order wanted. The files are locked to the commit: of two that want the
 * same one at the same moment, the second sees that it is taken.
 */
export const draftFiles = (channelId: string) => sql`
    wanted_file as (
      select d.position, d.author_id, w.id, w.place
      from draft d, unnest(d.file_ids::uuid[]) with ordinality as w (id, place)
    ),
    free_file as materialized (
      select f.* from files f
      where f.id in (select id from wanted_file) and f.message_id is null and f.deleted_at is null
        and f.workspace_id = (select workspace_id from channels where id = ${channelId})
      order by f.id
      for update
    ),
    given_file as (
      select distinct on (f.id) w.position, w.place, f.*
      from wanted_file w join free_file f on f.id = w.id and f.uploader_id = w.author_id
      order by f.id, w.position
    ),
    draft_files as (
      select f.position, count(*) as count, jsonb_agg(${fileRefObject()} order by f.place) as files
      from given_file f group by f.position
    )`;

/** Gives the files to the messages of `inserted`, of which `taken` knows the drafts. */
export const attachFiles = (channelId: string) => sql`
    attached as (
      update files f set message_id = t.id, channel_id = ${channelId}
      from taken t join wanted_file w on w.position = t.position, counter
      where f.id = w.id
    )`;
