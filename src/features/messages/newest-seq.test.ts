import { expect, test } from "vitest";
import type { Message } from "@/lib/objects";
import type { PendingMessage } from "@/live/state";
import { newestSeq } from "./newest-seq";
import { timelineRows } from "./timeline-rows";

const at = "2026-11-03T09:00:00Z";
const stored = (seq: number) =>
  ({ id: `m${seq}`, clientId: null, authorId: "ben", seq, createdAt: at }) as Message;
const waiting = { clientId: "k", createdAt: at, status: "waiting" } as PendingMessage;
const rows = timelineRows({
  meId: "ada",
  messages: [stored(4), stored(7)],
  pending: [waiting],
  hasBefore: false,
  unreadAfter: null,
  dayOf: (time) => time,
});

test("only what the server has stored can have been read", () => {
  expect(newestSeq(rows, rows.length - 1)).toBe(7);
  expect(newestSeq(rows, 1)).toBe(4);
  expect(newestSeq(rows, 0)).toBe(0);
  expect(newestSeq(rows, 99)).toBe(7);
});
