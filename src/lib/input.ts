import { z } from "zod";
import { qualifiedEmoji } from "./emoji";
import { deviceLevels, fixedSections, notifyLevels, roles } from "./objects";
import { messageTextLimit } from "./text-limit";

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
export const messageText = text(1, messageTextLimit);
export const channelName = text(1, 80);
export const workspaceName = text(1, 80);
export const topic = text(0, 250);
export const email = z.email("must be an email address").max(254).toLowerCase();
export const role = z.enum(roles);
/** However its writer spells it, it is stored in one way. */
export const emoji = text(1, 64).transform(qualifiedEmoji).pipe(text(1, 64));
/** Of a workspace's own emoji, between the colons. */
export const emojiName = z
  .string()
  .regex(/^[a-z0-9_-]{2,32}$/, "must have 2 to 32 of the letters a to z, digits, - and _");
/** A number of the channel's version line; 2^53 is as far as JavaScript counts exactly. */
export const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const searchQuery = text(1, 500);
export const token = z
  .string()
  .min(16)
  .max(128)
  .regex(/^[\w-]+$/, "must be an invite token");

/** What a program asks to hear on the namespace `/notifications`. */
export const notificationChannel = z
  .string()
  .max(200)
  .regex(/^[\w:-]+$/, "must be a channel such as user:ID");
/** What one types after the @: a word, which ends like one. */
export const groupHandle = text(1, 40)
  .toLowerCase()
  .regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u,
    "must be one word of letters and digits",
  )
  .refine((handle) => !["channel", "everyone", "all", "here"].includes(handle), "addresses everyone already");
export const groupName = text(1, 80);
export const groupUserIds = z
  .array(userId)
  .max(200, "must have at most 200 people")
  .transform((ids) => [...new Set(ids)]);

export const statusText = text(0, 100);
/** ISO 8601 in UTC. */
export const instant = z.iso.datetime("must be a time in UTC such as 2026-01-31T10:00:00Z");
/** How long until a client without a socket asks again. */
export const nextPollMs = z.number().int().min(1_000).max(60_000);

export const notifyLevel = z.enum(notifyLevels);
export const keywords = z
  .array(text(1, 50))
  .max(50, "must have at most 50 keywords")
  .transform((words) => [...new Set(words)]);
export const timeZone = z.string().max(64).refine(isTimeZone, "must be a time zone such as Europe/Zurich");
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 22:30");
export const quietHours = z.object({
  days: z
    .array(z.number().int().min(0).max(6))
    .max(7)
    .transform((days) => [...new Set(days)].sort()),
  from: timeOfDay,
  to: timeOfDay,
});
export const mailAfterMinutes = z.number().int().min(1).max(1_440);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const deviceLevel = z.enum(deviceLevels);
const base64url = (pattern: RegExp) => z.string().regex(pattern, "must be a key in base64url");
/** As browsers give it: `PushSubscription.toJSON()`. */
export const pushSubscription = z.object({
  endpoint: z.url({ protocol: /^https$/, error: "must be an https address" }).max(2_000),
  keys: z.object({
    // 65 bytes: an uncompressed point of P-256. 16 bytes.
    p256dh: base64url(/^B[\w-]{86}=?$/),
    auth: base64url(/^[\w-]{22}(==)?$/),
  }),
});
/** Of the link in a mail: whose mails it ends, and our signature. */
export const mailToken = z
  .string()
  .max(200)
  .regex(/^[\w-]+\.[\w-]+$/, "must be the link's token");

/** How far several channels have been read. */
export const places = z
  .array(z.object({ channelId: id, seq }))
  .min(1)
  .max(500, "must have at most 500 places");

/** A moment, ISO 8601 with its offset; answered in UTC. */
export const moment = z.iso
  .datetime({ offset: true, error: "must be a time such as 2026-11-21T09:00:00Z" })
  .transform((value) => new Date(value).toISOString());
/** What is not sent yet may be empty, and is kept as it was typed. */
export const draftText = z
  .string()
  .max(messageTextLimit * 2 + 1_000, `must have at most ${messageTextLimit} characters`)
  .refine(storable, "must be well-formed Unicode without U+0000");
const sidebarSection = z.object({
  id: z.union([z.enum(fixedSections), id]),
  name: text(0, 80),
  channelIds: z
    .array(id)
    .max(1_000, "must have at most 1,000 conversations")
    .transform((ids) => [...new Set(ids)]),
  isCollapsed: z.boolean(),
  sort: z.enum(["name", "activity"]),
  hidesRead: z.boolean(),
});
export const sidebarSections = z
  .array(sidebarSection)
  .max(50, "must have at most 50 sections")
  .refine((sections) => new Set(sections.map((section) => section.id)).size === sections.length, {
    message: "must have each section once",
  })
  .refine(
    (sections) => sections.every(({ id: of, name }) => isFixed(of) || name !== ""),
    "must have a name for each section of one's own",
  );
const isFixed = (of: string) => (fixedSections as readonly string[]).includes(of);

export const cursors = z
  .array(z.object({ channelId: id, version: seq }))
  .max(500, "must have at most 500 cursors");

/** Where a page of the list of threads ends: unread or not, its last reply in microseconds, its root. */
export const threadCursor = z
  .string()
  .regex(/^[01]_\d{1,17}_[\da-f-]{36}$/, "must be the next of a page before");

const mostFiles = 10;
const fileIds = z
  .array(id)
  .max(mostFiles, `must have at most ${mostFiles} files`)
  .transform((ids) => [...new Set(ids)])
  .optional();
/** What a file is called where it comes from; what is kept of it is decided later. */
export const fileName = text(1, 1_000);

export const newMessage = {
  clientId,
  /** Empty only with files. */
  text: text(0, messageTextLimit),
  threadId: id.nullish(),
  /** Of a reply: shows it on the main timeline, too. */
  alsoToChannel: z.boolean().optional(),
  fileIds,
};

/** A message has a text, or files. */
export const saysSomething = ({ text, fileIds }: { text: string; fileIds?: string[] }): boolean =>
  text !== "" || (fileIds?.length ?? 0) > 0;
export const needsText = { path: ["text"], error: "must not be empty" };
