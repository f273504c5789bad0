import { createHash } from "node:crypto";

/** What makes the same people meet in the same direct channel, in whatever order they are named. */
export function directKey(userIds: readonly string[]): string {
  return createHash("sha256")
    .update([...new Set(userIds)].sort().join("\n"))
    .digest("hex");
}
