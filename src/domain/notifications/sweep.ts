import { sql } from "@/db/client";
import { noticeSoon } from "./notice-soon";

/** How often it is asked which channels are left; what is left twice in a row is looked at. */
export const sweepMs = 5_000;

const sweepLimit = 500;

/**
 * Finds the messages that nobody has looked at: their instance died between the commit and the look, or
 * they came to be without one. What is just being looked at, here or elsewhere, is left alone.
 *
 * @returns the sweep that is to be repeated, on every instance
 */
export function createNoticeSweep(): () => Promise<void> {
  /** The marks of the channels that were behind at the last sweep. */
  let behind = new Map<string, number>();

  return async function sweep() {
    const rows = await sql<{ id: string; mark: number }[]>`
      select v.channel_id as id, coalesce(cn.version, 0) as mark
      from channel_versions v
      left join channel_notified cn on cn.channel_id = v.channel_id
      where v.version > coalesce(cn.version, 0)
      limit ${sweepLimit}`;
    for (const { id, mark } of rows) if (behind.get(id) === mark) noticeSoon(id);
    behind = new Map(rows.map(({ id, mark }) => [id, mark]));
  };
}
