/**
 * What was typed and not sent, by person and channel. Kept in memory while one types and in the
 * browser's storage soon after, so that it outlives a reload; a storage that is full or forbidden costs
 * only that.
 */

const memory = new Map<string, string>();
const listeners = new Set<() => void>();
/** By the name of a text: the name of its time. */
const unsaved = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

const saveAfterMs = 300;

export type DraftKey = { userId: string; channelId: string };

/** When it was written, ISO 8601 by this device's clock: of two devices the later draft counts. */
const timeNameOf = ({ userId, channelId }: DraftKey) => `parley.draft-time:${userId}:${channelId}`;

const nameOf = ({ userId, channelId }: DraftKey) => `parley.draft:${userId}:${channelId}`;

export function readDraft(key: DraftKey): string {
  const name = nameOf(key);
  const known = memory.get(name);
  if (known !== undefined) return known;
  const stored = withStorage((storage) => storage.getItem(name)) ?? "";
  memory.set(name, stored);
  return stored;
}

/** When this device's draft was written; long ago when that is not known. */
export function readDraftTime(key: DraftKey): string {
  const name = timeNameOf(key);
  return memory.get(name) ?? (withStorage((storage) => storage.getItem(name)) || new Date(0).toISOString());
}

/** @param at ISO 8601; another device's, when it was written there */
export function writeDraft(key: DraftKey, text: string, at = new Date().toISOString()): void {
  memory.set(nameOf(key), text);
  memory.set(timeNameOf(key), at);
  unsaved.set(nameOf(key), timeNameOf(key));
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
  for (const [name, timeName] of unsaved) {
    const [text, time] = [memory.get(name), memory.get(timeName)];
    withStorage((storage) => {
      if (text) storage.setItem(name, text);
      else storage.removeItem(name);
      // Of an empty one, too: that it was sent or given up is newer than what the server may still hold.
      if (time) storage.setItem(timeName, time);
    });
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
