import { expect, test } from "vitest";
import type { NotificationReason } from "@/lib/objects";
import { whyWords } from "./why-words";

const reason = (change: Partial<NotificationReason>): NotificationReason => ({
  ...{ cause: null, outcome: "notified", until: null, decidedAt: null, deliveries: [], readAt: null },
  ...change,
});
const says = (iso: string) => iso.slice(11, 16);

test("says what made a message one's own, and what became of it, in order", () => {
  const push = { via: "push", target: "Chrome on Linux", detail: "201", at: "2026-01-05T10:04:01Z" } as const;
  const words = whyWords(
    reason({
      ...{ cause: "mention", readAt: "2026-01-05T10:06:00Z" },
      deliveries: [{ ...push, outcome: "accepted" }],
    }),
    says,
  );

  expect(words).toEqual({
    answer: "You were notified",
    because: ["It mentions you, or everyone here."],
    steps: ["Push to Chrome on Linux, 10:04: accepted.", "You read it 10:06."],
  });
});

test("says what spoke against it, and until when", () => {
  expect(whyWords(reason({ cause: "direct", outcome: "dnd", until: "2026-01-05T08:00:00Z" }), says)).toEqual({
    answer: "You were not disturbed",
    because: [
      "It is a direct message.",
      "Do not disturb was on.",
      "That was until 08:00.",
      "It went into your list without a sound.",
    ],
    steps: [],
  });
  expect(whyWords(reason({ cause: "keyword", outcome: "muted" }), says)).toMatchObject({
    answer: "You were not notified",
    because: ["It has one of your keywords in it.", "You had this conversation muted."],
  });
  expect(whyWords(reason({ outcome: "not-concerned" }), says).because).toHaveLength(1);
});

test("says why a delivery failed, and takes over what it has no words for", () => {
  const mail = { via: "email", target: "ada@example.com", at: "2026-01-05T10:34:00Z" } as const;
  const { steps } = whyWords(
    reason({
      deliveries: [
        { ...mail, outcome: "failed", detail: "550 no such mailbox" },
        { ...mail, outcome: "bounced", detail: null },
      ],
    }),
    says,
  );

  expect(steps).toEqual([
    "Mail to ada@example.com, 10:34: failed (550 no such mailbox).",
    "Mail to ada@example.com, 10:34: bounced.",
  ]);
});
