import type { Readable } from "node:stream";
import type { Actor } from "../actor";
import { fileSettings } from "../files/store";
import { accessEmoji } from "./emoji-row";

/**
 * The picture of an emoji, for people of its workspace.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function readEmoji(actor: Actor, emojiId: string): Promise<{ type: string; bytes: Readable }> {
  const { key, type } = await accessEmoji(actor, emojiId);
  return { type, bytes: await fileSettings().store.get(key) };
}
