import { v4 as uuid } from "uuid";
import { thumbnailUrl } from "@/lib/file-url";
import type { FileRef } from "@/lib/objects";
import { type Attachment, mostAttachments } from "./attachment";
import { readStoredFiles, storeFiles } from "./stored-files";

type UploadFile = typeof import("./upload-file").uploadFile;

/** The files of one message that is being written. They go on while another channel is on the screen. */
export type Attachments = {
  get(): readonly Attachment[];
  subscribe(listener: () => void): () => void;
  /** Begins to upload. Answers how many were too many for one message. */
  add(files: readonly File[]): number;
  /** Takes files that are up already. */
  restore(files: readonly FileRef[]): void;
  retry(id: string): void;
  remove(id: string): void;
  /** Hands over the files when all are up, at once if they are; then there are none. One of them failing ends it. */
  whenReady(deliver: (files: FileRef[]) => void): void;
  /** Whether a message waits for its files. */
  isAwaited(): boolean;
  stopWaiting(): void;
};

/** So many at once: more would only make each of them slower. */
const uploadLimit = 3;

const byKey = new Map<string, Attachments>();

/** Those of one composer, by the name of its place. */
export function attachmentsOf(key: string, workspaceId: string): Attachments {
  const known = byKey.get(key) ?? createAttachments(key, workspaceId);
  // A server draws for everybody, and keeps nobody's.
  if (typeof window !== "undefined") byKey.set(key, known);
  return known;
}

/** @param load the code that uploads, fetched when it is first needed */
function createAttachments(
  key: string,
  workspaceId: string,
  load: () => Promise<{ uploadFile: UploadFile }> = () => import("./upload-file"),
): Attachments {
  let items: readonly Attachment[] = readStoredFiles(key).map(fromStored);
  let deliver: ((files: FileRef[]) => void) | null = null;
  const listeners = new Set<() => void>();
  const sources = new Map<string, File>();
  const running = new Map<string, AbortController>();

  function set(next: readonly Attachment[]): void {
    items = next;
    const ready = items.flatMap(({ file }) => file ?? []);
    storeFiles(key, ready);
    if (items.some(({ error }) => error !== null)) deliver = null;
    for (const listener of listeners) listener();
    if (deliver && ready.length === items.length) handOver(deliver, ready);
  }

  function handOver(to: (files: FileRef[]) => void, files: FileRef[]): void {
    deliver = null;
    for (const { preview } of items) if (preview?.startsWith("blob:")) URL.revokeObjectURL(preview);
    set([]);
    to(files);
  }

  const change = (id: string, by: Partial<Attachment>) =>
    set(items.map((item) => (item.id === id ? { ...item, ...by } : item)));

  function uploadNext(): void {
    for (const { id, file, error } of items) {
      if (running.size >= uploadLimit) return;
      if (!file && error === null && !running.has(id)) void upload(id);
    }
  }

  async function upload(id: string): Promise<void> {
    const source = sources.get(id);
    if (!source) return;
    const control = new AbortController();
    running.set(id, control);
    try {
      const { uploadFile } = await load();
      const onProgress = (progress: number) => change(id, { progress });
      const file = await uploadFile(source, workspaceId, onProgress, control.signal);
      sources.delete(id);
      const own = items.find((item) => item.id === id)?.preview;
      change(id, { progress: 1, file, preview: own ?? previewOf(file) });
    } catch (error) {
      if (!control.signal.aborted) change(id, { error: (error as Error).message, progress: 0 });
    }
    running.delete(id);
    uploadNext();
  }

  return {
    get: () => items,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(files) {
      const taken = files.slice(0, mostAttachments - items.length);
      const added = taken.map(toAttachment);
      for (const [index, { id }] of added.entries()) sources.set(id, taken[index] as File);
      set([...items, ...added]);
      uploadNext();
      return files.length - taken.length;
    },
    restore(files) {
      set([...items, ...files.map(fromStored)].slice(0, mostAttachments));
    },
    retry(id) {
      change(id, { error: null });
      uploadNext();
    },
    remove(id) {
      running.get(id)?.abort();
      sources.delete(id);
      const gone = items.find((item) => item.id === id);
      if (gone?.preview?.startsWith("blob:")) URL.revokeObjectURL(gone.preview);
      // With the last file gone there is nothing to wait for: the author decides anew.
      if (items.length === 1) deliver = null;
      set(items.filter((item) => item.id !== id));
    },
    whenReady(to) {
      deliver = to;
      set(items);
    },
    isAwaited: () => deliver !== null,
    stopWaiting() {
      deliver = null;
      set(items);
    },
  };
}

/** What browsers can draw, and so show before it is up. */
const drawable = /^image\/(png|jpeg|gif|webp|avif)$/;

const toAttachment = (file: File): Attachment => ({
  ...{ id: uuid(), name: file.name || "file", type: file.type, size: file.size },
  ...{ progress: 0, error: null, file: null },
  preview: drawable.test(file.type) ? URL.createObjectURL(file) : null,
});

const fromStored = (file: FileRef): Attachment => ({
  ...{ id: file.id, name: file.name, type: file.type, size: file.size },
  ...{ progress: 1, error: null, file },
  preview: previewOf(file),
});

const previewOf = (file: FileRef) => (file.hasThumbnail ? thumbnailUrl(file.id) : null);
