import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { startChat } from "@/test/chat";
import type { TestPerson } from "@/test/people";
import type { Random } from "@/test/random";
import type { Broken, History, Written } from "./history";

/**
 * A tab with the product's own client state, in which somebody writes into the open channel and into a thread
 * beside it, edits what they wrote, reacts, and reads.
 */
export type Tab = {
  userId: string;
  isConnected(): boolean;
  finish(): void;
  /** Empty as soon as nothing is on its way any more and the tab shows what one that starts now would. */
  settled(): Promise<Broken[]>;
  close(): void;
};

const pauseMs = 100;
const mostRoots = 3;

export async function openTab(
  url: string,
  person: TestPerson,
  place: { workspaceId: string; channelId: string },
  { history, random }: { history: History; random: Random },
): Promise<Tab> {
  const { workspaceId, channelId } = place;
  const chat = await startChat(url, person, workspaceId, channelId);
  const written = new Map<string, Written>();
  const threads = await chat.threads();
  const oneIn = (count: number) => random.below(count) === 0;
  /** An answer that does not come leaves open whether it was done: the stream tells. */
  const soft = (work: Promise<unknown>) => void work.catch(() => undefined);
  let thread: string | null = null;
  let isWriting = true;

  /** The message of one's own that others answer, or one of theirs; its thread stays open from then on. */
  function threadToAnswerIn(): string | null {
    const own = chat
      .getState()
      .timelines.get(channelId)
      ?.messages.find(({ authorId, threadId }) => authorId === person.id && threadId === null);
    if (own && !history.roots.includes(own.id) && history.roots.length < mostRoots)
      history.roots.push(own.id);
    if (history.roots.length === 0) return null;
    const root = random.pick(history.roots);
    if (!thread) {
      thread = root;
      threads.open(root, channelId);
    }
    return root;
  }

  /** What people do beside writing. */
  function goOn(): void {
    const state = chat.getState();
    const list = oneIn(2) && thread ? state.threads.get(thread) : state.timelines.get(channelId);
    const message = list?.messages.findLast(({ deletedAt }) => deletedAt === null);
    if (!message) return;
    if (oneIn(10)) {
      history.counts.reactions++;
      const isMine = message.reactions.some(({ userIds }) => userIds.includes(person.id));
      soft(chat.react(message, "👋", !isMine));
    }
    if (oneIn(10) && message.authorId === person.id) {
      history.counts.edits++;
      soft(chat.edit(message.id, `${message.text}, better`));
    }
    if (oneIn(10) && thread) threads.markRead(thread, message.seq);
    if (oneIn(40) && thread) soft(threads.follow(thread, oneIn(2)));
  }

  async function write(): Promise<void> {
    for (; isWriting; await pause(pauseMs)) {
      // Whoever sees that nothing goes through waits.
      if (chat.getState().outbox.length > 3) continue;
      const text = `${randomUUID()} is what I say`;
      const root = oneIn(3) ? threadToAnswerIn() : null;
      if (root) history.counts.replies++;
      chat.send(channelId, text, root, [], root !== null && oneIn(4));
      goOn();
      const clientId = chat.getState().outbox.at(-1)?.clientId ?? "";
      written.set(clientId, {
        ...{ authorId: person.id, channelId, clientId, text, attempts: 1, firstSentAt: Date.now() },
        ...{ acked: null, ackedAt: 0, refused: null, changes: [], isShownAsSent: false },
      });
    }
  }
  void write();

  /** The open thread as it is shown and as it is, as far as it was loaded; null when they are the same. */
  async function otherInThread(): Promise<unknown[] | null> {
    const window = thread ? chat.getState().threads.get(thread) : null;
    if (!thread) return null;
    const { root, messages } = await person.api("GET /messages/:id/thread", { id: thread, limit: 100 });
    const held = (window?.messages ?? []).slice(-100);
    const stored = messages.slice(messages.length - held.length);
    const isSame = held.length > 0 && isDeepStrictEqual([window?.root, ...held], [root, ...stored]);
    return isSame ? null : [window, { root, messages }];
  }

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
      const other = await otherInThread();
      if (other) return [broken("a tab shows what is so", `${person.id} is shown another thread.`, other)];
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
