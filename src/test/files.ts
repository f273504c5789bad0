import sharp from "sharp";
import type { FileRef } from "@/lib/objects";
import type { TestPerson } from "./people";
import type { TestServer } from "./server";

/** Uploads in one go, as a script does. */
export async function upload(
  person: TestPerson,
  workspaceId: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer> | string,
): Promise<FileRef> {
  const { file } = await person.api("POST /workspaces/:id/files", {
    ...{ id: workspaceId, name, bytes: new Blob([bytes]) },
  });
  return file;
}

/** What the server answers to whoever asks for a file, or with `/thumbnail` for its smaller picture. */
export function download(
  server: TestServer,
  person: TestPerson,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.url}/api/v1/files/${path}`, {
    headers: { authorization: `Bearer ${person.token}`, ...headers },
  });
}

export const picture = (width: number, height: number): Promise<Uint8Array<ArrayBuffer>> =>
  sharp({ create: { width, height, channels: 3, background: "#3366cc" } })
    .png()
    .toBuffer()
    .then((buffer) => new Uint8Array(buffer));
