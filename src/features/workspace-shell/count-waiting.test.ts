import { expect, test } from "vitest";
import { aChannel } from "@/live/fake-parts";
import { countWaiting } from "./count-waiting";

test("direct messages and mentions wait, and nothing that is muted", () => {
  const channels = [
    aChannel({ id: "a", unreadCount: 9, mentionCount: 2 }),
    aChannel({ id: "b", kind: "direct", unreadCount: 3, mentionCount: 1 }),
    aChannel({ id: "c", kind: "direct", unreadCount: 5, isMuted: true }),
    aChannel({ id: "d", mentionCount: 4, isMuted: true }),
  ];

  expect(countWaiting({ channels: new Map(channels.map((channel) => [channel.id, channel])) })).toBe(5);
});
