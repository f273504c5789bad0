/**
 * What was typed and not sent, by person and channel. Kept in memory while one types and in the
 * browser's storage soon after, so that it outlives a reload; a storage that is full or forbidden costs
 * only that.
 */

const memory = new Map<string, string>();
const listeners = new Set<() => void>();
const unsaved = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

const saveAfterMs = 300;

export type DraftKey = { userId: string; channelId: string };

const nameOf = ({ userId, channelId }: DraftKey) => `parley.draft:${userId}:${channelId}`;

export function readDraft(key: DraftKey): string {
  const name = nameOf(key);
  const known = memory.get(name);
  if (known !== undefined) return known;
  const stored = withStorage((storage) => storage.getItem(name)) ?? "";
  memory.set(name, stored);
  return stored;
}

export function writeDraft(key: DraftKey, text: string): void {
  const name = nameOf(key);
  memory.set(name, text);
  unsaved.add(name);
  // Storage is slow and blocks: not at every keystroke.
  clearTimeout(timer);
  timer = setTimeout(saveDrafts, saveAfterMs);
  for (const listener of listeners) listener();
}

/** Puts a text after what was typed already, on a line of its own. */
export function addToDraft(key: DraftKey, text: string): void {
  const typed = readDraft(key);
  writeDraft(key, typed.trim() === "" ? text : `${typed}\n${text}`);
}

/** Writes what is not stored yet; also to be called when the page goes. */
export function saveDrafts(): void {
  for (const name of unsaved) {
    const text = memory.get(name);
    withStorage((storage) => (text ? storage.setItem(name, text) : storage.removeItem(name)));
  }
  unsaved.clear();
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
