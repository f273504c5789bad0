import type { Readable } from "node:stream";

/** Where the bytes of files are. A key is parts of letters, digits, "-" and ".", with "/" between them. */
export type FileStore = {
  /** Stores `size` bytes, or nothing when it rejects. What was there under the key is replaced. */
  put(key: string, bytes: Readable, size: number): Promise<void>;
  /** The bytes from `start` to `end`, both included; without a range all. @throws CodedError `NOT_FOUND` */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** What is not there is gone already. */
  remove(key: string): Promise<void>;
};

export type ByteRange = { start: number; end: number };

export type FileSettings = {
  store: FileStore;
  /** A folder for what is on its way. Absolute, and there. */
  workFolder: string;
  /** Of one file, in bytes. */
  maxBytes: number;
  /** Of all files of a workspace together, in bytes; null: as much as there is room for. */
  quotaBytes: number | null;
};

let current: FileSettings | null = null;

/** Set by the composition root. */
export function setFileSettings(settings: FileSettings): void {
  current = settings;
}

/** @throws Error before the composition root has set them */
export function fileSettings(): FileSettings {
  if (!current) throw new Error("Nobody has said where files are.");
  return current;
}
