import type { ApiClient } from "@/lib/api-client";
import type { Message, SavedMark, ScheduledMessage, SidebarSection } from "@/lib/objects";
import { applyMessages } from "./apply-changes";
import { putSaved, putScheduled, putSidebar, removeSaved, removeScheduled } from "./own-things";
import type { Store } from "./store";
import type { Transport } from "./transport";

type KeepingParts = { store: Store; api: ApiClient; transport: Pick<Transport, "request"> };

/**
 * What one keeps: pins for everybody; for oneself what is for later, what is sent later, and the order of
 * one's conversations. The answer is in the state before the promise resolves. All reject with CodedError.
 */
export function createKeeping({ store, api, transport }: KeepingParts) {
  return {
    async pin(messageId: string, pinned: boolean): Promise<void> {
      const { message } = await transport.request("message:pin", { messageId, pinned });
      store.update((state) => applyMessages(state, message.channelId, [message]));
    },

    /** Keeps a message for later, or changes what was kept. */
    async save(
      messageId: string,
      change: { remindAt?: string | null; isDone?: boolean } = {},
    ): Promise<SavedMark> {
      const { saved } = await api("PUT /me/saved/:messageId", { messageId, ...change });
      store.learn((state) => putSaved(state, saved));
      return saved;
    },
    async forgetSaved(messageId: string): Promise<void> {
      await api("DELETE /me/saved/:messageId", { messageId });
      store.learn((state) => removeSaved(state, messageId));
    },

    /** With the same `clientId` again it is the same one. */
    async schedule(input: {
      clientId: string;
      channelId: string;
      threadId: string | null;
      text: string;
      sendAt: string;
    }): Promise<ScheduledMessage> {
      const { channelId, ...message } = input;
      const { scheduled } = await api("POST /channels/:id/scheduled", { id: channelId, ...message });
      store.learn((state) => putScheduled(state, scheduled));
      return scheduled;
    },
    async changeScheduled(id: string, change: { text?: string; sendAt?: string }): Promise<void> {
      const { scheduled } = await api("PATCH /me/scheduled/:id", { id, ...change });
      store.learn((state) => putScheduled(state, scheduled));
    },
    async cancelScheduled(id: string): Promise<void> {
      await api("DELETE /me/scheduled/:id", { id });
      store.learn((state) => removeScheduled(state, id));
    },
    async sendScheduled(id: string): Promise<Message> {
      const { message } = await api("POST /me/scheduled/:id/send", { id });
      store.learn((state) => removeScheduled(state, id));
      return message;
    },

    /** Shown at once; when it cannot be kept, the old order comes back. */
    async arrange(sections: SidebarSection[]): Promise<void> {
      const { sidebar: before, workspace } = store.getState();
      store.learn((state) => putSidebar(state, { sections }));
      try {
        await api("PUT /workspaces/:id/sidebar", { id: workspace.id, sections });
      } catch (error) {
        store.learn((state) => (state.sidebar.sections === sections ? putSidebar(state, before) : state));
        throw error;
      }
    },
  };
}
