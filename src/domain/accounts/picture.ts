import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Actor } from "../actor";

/**
 * Where the picture of `"user" u` is to be had, or null. Pictures are kept as data: URLs of up to 48 KB,
 * too much to travel with every list of people; the address changes with the picture, so that a browser
 * may keep what it has for ever.
 */
export const pictureAddress = () => sql`
  case when u.image like 'data:%'
  then '/api/v1/people/' || u.id || '/pictures/' || left(md5(u.image), 12) end`;

export type Picture = { type: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * The picture of oneself or of somebody who shares, or shared, a workspace with the actor.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function readPicture(actor: Actor, userId: string): Promise<Picture> {
  const [row] = await sql<{ image: string }[]>`
    select u.image from "user" u
    where u.id = ${userId} and u.image is not null and (
      u.id = ${actor.userId} or exists (
        select from workspace_members mine
        join (
          select workspace_id, user_id from workspace_members
          union all select workspace_id, user_id from former_members
        ) theirs on theirs.workspace_id = mine.workspace_id and theirs.user_id = u.id
        where mine.user_id = ${actor.userId}))`;
  const [, type, data] = /^data:(image\/[a-z]+);base64,(.+)$/.exec(row?.image ?? "") ?? [];
  if (!type || !data) throw notFound("This picture");
  return { type, bytes: new Uint8Array(Buffer.from(data, "base64")) };
}
