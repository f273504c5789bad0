import { z } from "zod";
import { sendDigest } from "@/domain/digest/send-digest";
import { sweepFiles } from "@/domain/files/sweep";
import { expireNotifications } from "@/domain/notifications/expire";
import { attachPreviews } from "@/domain/previews/attach-previews";
import { sendPush } from "@/domain/push/send-push";
import { remind } from "@/domain/saved/remind";
import { sendDue } from "@/domain/scheduled/send";
import type { JobKinds } from "./queue";

/** Every kind of job: what is not in this map is not done. */
export const jobKinds: JobKinds = {
  push: {
    data: z.object({ notificationId: z.string(), deviceId: z.string() }),
    run: sendPush,
    concurrency: 20,
    // Some 20 minutes in all: then what it says is in the list, and in a mail soon.
    retry: { limit: 7, seconds: 5 },
    expiresAfter: 60,
  },
  "mail-digest": {
    data: z.object({ userId: z.string() }),
    run: sendDigest,
    concurrency: 2,
    // Some hours: mail servers defer what comes from strangers.
    retry: { limit: 7, seconds: 60 },
    expiresAfter: 120,
    isKeyed: true,
    // After a start everybody looks away until they have come back.
    restMs: 30_000,
  },
  preview: {
    data: z.object({ messageId: z.string(), links: z.array(z.string()) }),
    run: ({ messageId, links }) => attachPreviews(messageId, links),
    concurrency: 4,
    retry: { limit: 2, seconds: 5 },
    expiresAfter: 60,
  },
  remind: {
    data: z.object({ userId: z.string(), messageId: z.string() }),
    run: remind,
    concurrency: 2,
    retry: { limit: 10, seconds: 5 },
    expiresAfter: 60,
  },
  "scheduled-send": {
    data: z.object({ id: z.string() }),
    run: ({ id }) => sendDue(id),
    concurrency: 2,
    // More than an hour: what cannot be sent for good is in the list with why, this is for a database away.
    retry: { limit: 10, seconds: 5 },
    expiresAfter: 120,
  },
  expiry: {
    data: z.object({}),
    run: expireNotifications,
    concurrency: 1,
    retry: { limit: 2, seconds: 60 },
    expiresAfter: 600,
  },
  "file-sweep": {
    data: z.object({}),
    run: sweepFiles,
    concurrency: 1,
    retry: { limit: 2, seconds: 60 },
    expiresAfter: 1_800,
  },
};
