import { insist } from "@/lib/insist";
import type { Chat, ChatOptions } from "./chat-commands";
import { addPending, toPending } from "./outbox";
import { createOutboxStorage, type OutboxStorage } from "./outbox-storage";
import { showReaction } from "./show-reaction";
import { firstState } from "./snapshot";
import { createStore, type Store } from "./store";

/** Whether a function answers nothing, or a promise: then it can wait. */
type Waits<Answer> = undefined extends Answer ? true : Answer extends Promise<unknown> ? true : false;

/** What cannot wait, because somebody looks at what comes back; and what is shown at once. */
type Early = {
  [Name in keyof Chat as Waits<ReturnType<Chat[Name]>> extends true ? never : Name]: Chat[Name];
} & Pick<Chat, "send" | "react">;

type LateParts = {
  /** The chat itself, over the store of the page. */
  load: (store: Store) => Promise<Chat>;
  outboxStorage: (userId: string, workspaceId: string) => OutboxStorage;
};

const browserParts = (options: ChatOptions): LateParts => ({
  load: async (store) => (await insist(() => import("./chat"))).createChat(options, undefined, store),
  outboxStorage: createOutboxStorage,
});

/**
 * A chat whose code comes when the page is alive: what it knows is there from the first, and what it is
 * asked to do meanwhile is done in the same order when it is there. What is written meanwhile is shown and
 * stored at once, as ever, and so is a reaction shown.
 */
export function createLateChat(options: ChatOptions, parts: LateParts = browserParts(options)): Chat {
  const { me, snapshot, opened } = options;
  const store = createStore(firstState(me, snapshot, opened));
  const waiting: ((chat: Chat) => void)[] = [];
  let loading: Promise<Chat> | null = null;
  let chat: Chat | null = null;

  async function load(): Promise<Chat> {
    chat = await parts.load(store);
    return chat;
  }

  const early: Early = {
    getState: store.getState,
    subscribe: store.subscribe,
    isSettled: () => chat?.isSettled() ?? waiting.length === 0,
    start() {
      let stop: (() => void) | null = null;
      let isOver = false;
      // Whoever is not connected within a moment is told so, also when it is this code that does not come.
      store.update((state) =>
        state.connection.since > 0
          ? state
          : { ...state, connection: { ...state.connection, since: Date.now() } },
      );
      loading ??= load();
      void loading.then((loaded) => {
        if (isOver) return;
        stop = loaded.start();
        for (const call of waiting.splice(0)) call(loaded);
      });
      return () => {
        isOver = true;
        stop?.();
      };
    },
    send(...written) {
      if (chat) return chat.send(...written);
      const [channelId, text, threadId = null, files = [], alsoToChannel = false] = written;
      if (text.trim() === "" && files.length === 0) return;
      const pending = toPending({ channelId, text, threadId, files, alsoToChannel }, Date.now());
      store.update((state) => addPending(state, [pending]));
      parts.outboxStorage(me.id, snapshot.workspace.id).put(pending);
    },
    react(...pressed) {
      const [message, emoji, on] = pressed;
      if (!chat) store.update((state) => showReaction(state, message, emoji, on));
      return callWhenLoaded("react")(...pressed) as Promise<void>;
    },
    discard: (clientId) => chat?.discard(clientId) ?? null,
    onNotification(listener) {
      if (chat) return chat.onNotification(listener);
      let stop: (() => void) | null = null;
      let isOver = false;
      waiting.push((loaded) => {
        if (!isOver) stop = loaded.onNotification(listener);
      });
      return () => {
        isOver = true;
        stop?.();
      };
    },
  };

  /** By name, always the same: effects depend on them. */
  const calls = new Map<string, unknown>(Object.entries(early));
  return new Proxy({} as Chat, {
    get(_chat, name: keyof Chat) {
      if (!calls.has(name)) calls.set(name, callWhenLoaded(name));
      return calls.get(name);
    },
  });

  function callWhenLoaded(name: keyof Chat) {
    // Each of them answers nothing or a promise.
    const call = (loaded: Chat, input: unknown[]) =>
      (loaded[name] as (...input: unknown[]) => unknown)(...input);
    return (...input: unknown[]) => {
      if (chat) return call(chat, input);
      return new Promise((resolve, reject) =>
        waiting.push((loaded) => {
          try {
            resolve(call(loaded, input));
          } catch (error) {
            reject(error);
          }
        }),
      );
    };
  }
}
