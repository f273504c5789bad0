import type { ApiClient } from "@/lib/api-client";
import type { Emoji } from "@/lib/objects";
import { putEmoji, removeEmoji } from "./emojis";
import type { Store } from "./store";

type EmojiCommandsParts = { store: Store; api: ApiClient };

/** Changes to the workspace's own emoji. All reject with CodedError. */
export function createEmojiCommands({ store, api }: EmojiCommandsParts) {
  return {
    /** @param name without colons */
    async addEmoji(name: string, picture: Blob): Promise<Emoji> {
      const { id } = store.getState().workspace;
      const { emoji } = await api("POST /workspaces/:id/emojis", { id, name, bytes: picture });
      store.learn((state) => putEmoji(state, emoji));
      return emoji;
    },

    async deleteEmoji({ id, name }: Emoji): Promise<void> {
      await api("DELETE /emojis/:id", { id });
      store.learn((state) => removeEmoji(state, id, name));
    },
  };
}
