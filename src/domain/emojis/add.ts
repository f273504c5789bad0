import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { CodedError, conflict, invalid } from "@/lib/errors";
import type { Emoji } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { shrinkPicture } from "../files/pictures";
import { fileSettings } from "../files/store";
import { publish } from "../publisher";
import { emojiColumns } from "./emoji-row";
import { standardEmoji } from "./standard-emoji";

type NewEmoji = {
  workspaceId: string;
  /** Between the colons. */
  name: string;
  bytes: ReadableStream<Uint8Array> | null;
  /** As announced, in bytes; null: nobody said. */
  length: number | null;
};

const kilobyte = 1024;
const mostBytes = 256 * kilobyte;
/** An animation can be larger anew than it was. */
const mostStoredBytes = 512 * kilobyte;
/** The longest side, in pixels: sharp in a large text on a screen of twice the density. */
const side = 128;
/** All of them are in every client's memory. */
const mostEmojis = 1_000;
const types: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/**
 * Adds an emoji to a workspace: its picture is what its content says, written anew and small, and moves if
 * it did.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (guests), `CONFLICT` (the name, or too many), `TOO_LARGE`,
 *   `INVALID` (no such picture)
 */
export async function addEmoji(actor: Actor, { workspaceId, name, ...given }: NewEmoji): Promise<Emoji> {
  await accessWorkspace(actor, workspaceId, "member");
  if (standardEmoji(name)) throw conflict(`:${name}: is an emoji already.`);
  await checkPlace(workspaceId, name);
  const bytes = await makePicture(await readAll(given.bytes, given.length));

  const id = uuidv7();
  const { store } = fileSettings();
  const key = `${id.slice(-2)}/${id}.emoji`;
  try {
    await store.put(key, Readable.from([bytes]), bytes.length);
    const [emoji] = await sql<Emoji[]>`
      insert into emojis as e (id, workspace_id, name, key, type, created_by)
      values (${id}, ${workspaceId}, ${name}, ${key}, 'image/webp', ${actor.userId})
      on conflict do nothing
      returning ${emojiColumns()}`;
    if (!emoji) throw nameTaken(name);
    publish.emit({ workspace: workspaceId }, "emoji:updated", { emoji });
    return emoji;
  } catch (error) {
    await store.remove(key).catch(() => undefined);
    throw error;
  }
}

const nameTaken = (name: string) => conflict(`There is an emoji called :${name}: already.`);

/** Before a picture is read for nothing; the name is held by an index. */
async function checkPlace(workspaceId: string, name: string): Promise<void> {
  const [row] = await sql<{ count: number; isTaken: boolean }[]>`
    select count(*)::int as count, coalesce(bool_or(e.name = ${name}), false) as "isTaken"
    from emojis e where e.workspace_id = ${workspaceId}`;
  if (row?.isTaken) throw nameTaken(name);
  if ((row?.count ?? 0) >= mostEmojis)
    throw conflict(`A workspace has at most ${mostEmojis} emoji of its own. Delete some first.`);
}

async function readAll(bytes: NewEmoji["bytes"], length: number | null): Promise<Buffer> {
  if ((length ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function makePicture(given: Buffer): Promise<Buffer> {
  const picture = await shrinkPicture(given, types, side);
  if (!picture) throw invalid("bytes", "An emoji is a picture: PNG, JPEG, GIF or WebP.");
  if (picture.bytes.length > mostStoredBytes) throw tooLarge();
  return picture.bytes;
}

const tooLarge = () =>
  new CodedError("TOO_LARGE", `The picture of an emoji may have at most ${mostBytes / kilobyte} KB.`);
