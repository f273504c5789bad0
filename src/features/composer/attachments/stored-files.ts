import type { FileRef } from "@/lib/objects";

/** The server removes what no message has taken after a day: an hour earlier it is forgotten here. */
const keptMs = 23 * 3_600_000;

type Stored = { file: FileRef; at: number };

const nameOf = (key: string) => `parley.files:${key}`;

/** The files that were uploaded for a message and not sent yet, so that they outlive a reload. */
export function readStoredFiles(key: string): FileRef[] {
  const stored = withStorage((storage) => JSON.parse(storage.getItem(nameOf(key)) ?? "[]") as unknown);
  if (!Array.isArray(stored)) return [];
  const after = Date.now() - keptMs;
  return (stored as Partial<Stored>[]).flatMap(({ file, at }) =>
    typeof file?.id === "string" && typeof at === "number" && at > after ? [file] : [],
  );
}

export function storeFiles(key: string, files: readonly FileRef[]): void {
  const before = withStorage((storage) => JSON.parse(storage.getItem(nameOf(key)) ?? "[]") as Stored[]);
  const since = new Map((before ?? []).map(({ file, at }) => [file.id, at]));
  const stored = files.map((file): Stored => ({ file, at: since.get(file.id) ?? Date.now() }));
  withStorage((storage) =>
    stored.length > 0
      ? storage.setItem(nameOf(key), JSON.stringify(stored))
      : storage.removeItem(nameOf(key)),
  );
}

function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
