import { z } from "zod";
import { invalid } from "@/lib/errors";
import { id } from "@/lib/input";

/** Where a page of results ends, and the next one begins. */
export type SearchCursor =
  /** By time: older than this. */
  | { at: string; messageId: string }
  /** By relevance: after so many of those that there were up to a moment. */
  | { upTo: string; offset: number };

// As PostgreSQL writes it in UTC: with microseconds, which no Date holds.
const moment = z.string().regex(/^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/);
const cursor = z.union([
  z.object({ at: moment, messageId: id }),
  z.object({ upTo: moment, offset: z.number().int().min(0).max(10_000) }),
]);

export const writeCursor = (value: SearchCursor): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

/** @throws CodedError `INVALID` */
export function readCursor(text: string): SearchCursor {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    throw invalid("before", "must be the next of a page before it");
  }
}
