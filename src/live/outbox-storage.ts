import type { PendingMessage } from "./state";

/** Where one's pending messages outlive the page: shared by all tabs of a person in a workspace. */
export type OutboxStorage = {
  load(): PendingMessage[];
  put(pending: PendingMessage): void;
  remove(clientId: string): void;
  /** Another tab has removed one: it has been sent, or discarded. */
  onRemoved(listener: (clientId: string) => void): () => void;
};

/**
 * In localStorage. Each message has a key of its own, so tabs never write over each other. A browser
 * that stores nothing (private windows, a full disk) costs what is pending at a reload, and nothing else.
 */
export function createOutboxStorage(userId: string, workspaceId: string): OutboxStorage {
  const prefix = `parley:outbox:${userId}:${workspaceId}:`;

  return {
    load: () =>
      attempt(() => {
        const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
        return keys.flatMap((key) => parse(localStorage.getItem(key)) ?? []);
      }) ?? [],
    put: (pending) => attempt(() => localStorage.setItem(prefix + pending.clientId, JSON.stringify(pending))),
    remove: (clientId) => attempt(() => localStorage.removeItem(prefix + clientId)),
    onRemoved(listener) {
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key?.startsWith(prefix) && newValue === null) listener(key.slice(prefix.length));
      };
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
  };
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** What an older version stored may be anything. */
function parse(stored: string | null): PendingMessage | null {
  const value: Partial<PendingMessage> | null = attempt(() => JSON.parse(stored ?? "null")) ?? null;
  if (typeof value?.clientId !== "string" || typeof value.channelId !== "string") return null;
  if (typeof value.text !== "string" || typeof value.createdAt !== "string") return null;
  const { clientId, channelId, text, createdAt, threadId = null, error = null } = value;
  const alsoToChannel = value.alsoToChannel === true;
  const files = Array.isArray(value.files) ? value.files : [];
  const status = value.status ?? "waiting";
  return { clientId, channelId, text, files, createdAt, threadId, alsoToChannel, error, status };
}
