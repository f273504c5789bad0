import type { Message } from "@/lib/objects";
import type { MessageChanges } from "@/lib/socket-events";

/** All that changed in a channel after version `since`, up to `version`; messages by version. */
export type Changes = { channelId: string; since: number; version: number; messages: readonly Message[] };

/** An event that does not say so follows on the version before its first message. */
export const changesOf = ({ channelId, since, version, messages }: MessageChanges): Changes => ({
  channelId,
  since: since ?? (messages[0]?.version ?? version + 1) - 1,
  version,
  messages,
});
