import { sql } from "@/db/client";
import { invalid } from "@/lib/errors";

const ownName = /^:([a-z0-9_-]{2,32}):$/;

/**
 * Lets an emoji pass when it is a character, or one of the workspace: `:name:` for one of its own.
 *
 * @throws CodedError `INVALID`
 */
export async function checkKnown(workspaceId: string, emoji: string): Promise<void> {
  const name = ownName.exec(emoji)?.[1];
  if (!name) return;
  const [found] = await sql`select from emojis where workspace_id = ${workspaceId} and name = ${name}`;
  if (!found) throw invalid("emoji", `There is no emoji called ${emoji} here.`);
}
