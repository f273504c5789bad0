import { z } from "zod";
import { roles } from "./objects";

/** The words that the doors' schemas are made of, each with its limit from the wire contract. */

// PostgreSQL's text cannot hold U+0000, and a lone surrogate is not UTF-8.
const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed();
const codePoints = (text: string) => [...text].length;

/** Trimmed text of `min` to `max` Unicode code points. */
const text = (min: number, max: number) =>
  z
    .string()
    // A cheap bound first: counting code points of a megabyte is work for nothing.
    .max(max * 2 + 1_000, `must have at most ${max} characters`)
    .trim()
    .refine(storable, "must be well-formed Unicode without U+0000")
    .refine(
      (value) => codePoints(value) >= min,
      min === 1 ? "must not be empty" : `must have at least ${min} characters`,
    )
    .refine((value) => codePoints(value) <= max, `must have at most ${max} characters`);

export const id = z.guid("must be an id").toLowerCase();
/** better-auth makes user ids; they are not UUIDs. */
export const userId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/, "must be a user id");
export const clientId = z.guid("must be a UUID").toLowerCase();
export const messageText = text(1, 40_000);
export const channelName = text(1, 80);
export const workspaceName = text(1, 80);
export const topic = text(0, 250);
export const email = z.email("must be an email address").max(254).toLowerCase();
export const role = z.enum(roles);
export const emoji = text(1, 64);
/** A number of the channel's version line; 2^53 is as far as JavaScript counts exactly. */
export const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const token = z
  .string()
  .min(16)
  .max(128)
  .regex(/^[\w-]+$/, "must be an invite token");

export const cursors = z
  .array(z.object({ channelId: id, version: seq }))
  .max(500, "must have at most 500 cursors");

/** Later: the ids of uploaded files. The list is accepted so that clients need no second shape. */
const fileIds = z.array(id).max(0, "files cannot be sent yet").optional();

export const newMessage = {
  clientId,
  text: messageText,
  threadId: id.nullish(),
  fileIds,
};
