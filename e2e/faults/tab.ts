import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { startChat } from "@/test/chat";
import type { TestPerson } from "@/test/people";
import type { Broken, History, Written } from "./history";

/** A tab with the product's own client state, in which somebody writes into the open channel. */
export type Tab = {
  userId: string;
  isConnected(): boolean;
  finish(): void;
  /** Empty as soon as nothing is on its way any more and the tab shows what one that starts now would. */
  settled(): Promise<Broken[]>;
  close(): void;
};

const pauseMs = 100;

export async function openTab(
  url: string,
  person: TestPerson,
  place: { workspaceId: string; channelId: string },
  history: History,
): Promise<Tab> {
  const { workspaceId, channelId } = place;
  const chat = await startChat(url, person, workspaceId, channelId);
  const written = new Map<string, Written>();
  let isWriting = true;

  async function write(): Promise<void> {
    for (; isWriting; await pause(pauseMs)) {
      // Whoever sees that nothing goes through waits.
      if (chat.getState().outbox.length > 3) continue;
      const text = `${randomUUID()} is what I say`;
      chat.send(channelId, text);
      const clientId = chat.getState().outbox.at(-1)?.clientId ?? "";
      written.set(clientId, {
        ...{ authorId: person.id, channelId, clientId, text, attempts: 1, firstSentAt: Date.now() },
        ...{ acked: null, ackedAt: 0, refused: null, changes: [], isShownAsSent: false },
      });
    }
  }
  void write();

  return {
    userId: person.id,
    isConnected: () => chat.socket.connected,
    finish() {
      isWriting = false;
      history.written.push(...written.values());
    },
    async settled() {
      const { outbox } = chat.getState();
      for (const [clientId, one] of written)
        one.isShownAsSent = !outbox.some((pending) => pending.clientId === clientId);
      if (outbox.length > 0)
        return [
          broken(
            "everything is answered",
            `${person.id} still has ${outbox.length} messages in the outbox.`,
            outbox,
          ),
        ];
      const [shown, fresh] = [chat.view(), await chat.freshView()];
      if (isDeepStrictEqual(shown, fresh)) return [];
      const parts = (Object.keys(fresh) as (keyof typeof fresh)[]).filter(
        (part) => !isDeepStrictEqual(shown[part], fresh[part]),
      );
      return parts.map((part) =>
        broken("a tab shows what is so", `${person.id} is shown other ${part} than there are.`, [
          shown[part],
          fresh[part],
        ]),
      );
    },
    close() {
      isWriting = false;
      chat.stop();
      chat.socket.disconnect();
    },
  };
}

const broken = (promise: string, what: string, shown: readonly unknown[]): Broken => ({
  ...{ promise, what },
  evidence: shown.map((one) => JSON.stringify(one).slice(0, 2_000)),
});
