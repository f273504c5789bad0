import type { ThreadPlace } from "@/lib/objects";
import type { Threads, ThreadsParts } from "./threads";

/** The threads on screen, whose code is fetched when somebody looks at one. */
export function createThreadLoader(parts: ThreadsParts) {
  let loading: Promise<Threads> | null = null;

  function load(): Promise<Threads> {
    loading ??= import("./threads").then(({ createThreads }) => createThreads(parts));
    // What could not be fetched is fetched when it is wanted again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  }

  /** Without a thread on the screen there is nothing to be done. */
  function withThreads(act: (threads: Threads) => void): void {
    loading?.then(act, () => undefined);
  }

  return {
    threads: load,
    heardThread: (place: ThreadPlace) => withThreads((threads) => threads.heard(place)),
    jumpToNewestReply: (threadId: string) => withThreads((threads) => threads.jumpToNewest(threadId)),
  };
}
