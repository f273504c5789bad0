import { DetailedError, Upload } from "tus-js-client";
import type { ErrorReply } from "@/lib/errors";
import type { FileRef } from "@/lib/objects";

const address = "/api/v1/uploads";
/** Up to here a file goes along with the first request; larger ones must be able to go on, from an address. */
const smallBytes = 2 * 1024 * 1024;
/** It goes on trying for some two minutes; every byte that comes through begins them anew. */
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 40_000, 40_000];

/**
 * Uploads a file, going on where it broke off.
 *
 * @param onProgress 0..1
 * @throws Error whose message is for the person; `AbortError` after the signal
 */
export async function uploadFile(
  file: File,
  workspaceId: string,
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<FileRef> {
  const { body, url } = await new Promise<{ body: string; url: string | null }>((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: address,
      metadata: { filename: file.name, workspaceId },
      ...{ retryDelays, uploadDataDuringCreation: file.size <= smallBytes },
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => onProgress(total === 0 ? 1 : sent / total),
      onError: (error) => reject(new Error(wordsOf(error))),
      onSuccess: ({ lastResponse }) => resolve({ body: lastResponse.getBody(), url: upload.url }),
    });
    signal.addEventListener("abort", () => {
      // Also there: nobody will go on with it.
      upload.abort(true).catch(() => undefined);
      reject(new DOMException("It was cancelled.", "AbortError"));
    });
    upload.start();
  });
  return fileIn(body) ?? (await askFor(url));
}

/** The last answer was lost, and all that is known is that everything is up. */
async function askFor(url: string | null): Promise<FileRef> {
  const response = url ? await fetch(url) : null;
  const file = response?.ok ? fileIn(await response.text()) : null;
  if (!file) throw new Error("It could not be uploaded.");
  return file;
}

function fileIn(body: string): FileRef | null {
  try {
    return (JSON.parse(body) as { file?: FileRef }).file ?? null;
  } catch {
    return null;
  }
}

/** What the server says, when it says something. */
function wordsOf(error: Error | DetailedError): string {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response) return "Parley could not be reached.";
  try {
    const { error: reply } = JSON.parse(response.getBody()) as { error?: ErrorReply };
    if (reply) return reply.message;
  } catch {
    // The protocol's own failures are plain text, and not for people.
  }
  return response.getStatus() === 413 ? "The file is too large." : "It could not be uploaded.";
}
