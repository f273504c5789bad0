import { z } from "zod";
import * as input from "./input";

// The queries that ask for a page of a list. What stands in an address is text: here it becomes numbers and flags.

/** Numbers in a query string: digits only, so that "" and "1e3" are faults and not numbers. */
const digits = z
  .string()
  .regex(/^\d{1,15}$/, "must be a whole number")
  .transform(Number);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const limitOf = (most: number) => digits.pipe(z.number().min(1).max(most)).optional();

/** History: the newest page, or one beside or around a place. */
export const messagePage = z
  .object({
    before: digits.optional(),
    after: digits.optional(),
    around: digits.optional(),
    limit: limitOf(100),
  })
  .refine(
    ({ before, after, around }) => [before, after, around].filter((value) => value !== undefined).length <= 1,
    "give one of before, after and around",
  );

export const searchPage = z.object({
  q: input.searchQuery,
  sort: z.enum(["relevance", "newest"]).optional(),
  before: z.string().max(500).optional(),
  limit: limitOf(50),
  tz: input.timeZone.optional(),
});

export const notificationPage = z.object({
  before: input.id.optional(),
  unread: flag.optional(),
  limit: limitOf(100),
});

export const threadPage = z.object({
  unread: flag.optional(),
  /** The `next` of the page before. */
  before: input.threadCursor.optional(),
  limit: limitOf(50),
});

export const savedPage = z.object({
  workspaceId: input.id.optional(),
  done: flag.optional(),
  /** The `next` of the page before. */
  before: input.moment.optional(),
  limit: limitOf(100),
});
