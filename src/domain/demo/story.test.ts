import { expect, test } from "vitest";
import { day, hour } from "./calendar";
import { type Story, tellStory } from "./story";

// A week of starts at all hours: a demo may be started on any day.
const starts = Array.from(
  { length: 7 },
  (_, index) => Date.UTC(2026, 10, 9, (index * 7) % 24, 13) + index * day,
);
const stories = starts.map((now) => ({ now, story: tellStory(now) }));

const messagesOf = (story: Story) => story.channels.flatMap(({ messages }) => messages);
const timeOf = (at: Date | null | undefined) => at?.getTime() ?? 0;

test("about two thousand messages of five to seven weeks, the newest of them minutes old", () => {
  for (const { now, story } of stories) {
    const times = messagesOf(story).map(({ createdAt }) => timeOf(createdAt));
    expect(times.length).toBeGreaterThan(1_900);
    expect(times.length).toBeLessThan(2_400);
    expect(now - Math.min(...times)).toBeGreaterThan(35 * day);
    expect(now - Math.min(...times)).toBeLessThan(49 * day);
    expect(now - Math.max(...times)).toBeLessThan(hour / 2);
  }
});

test("nothing lies in the future, not even an edit or an answer", () => {
  for (const { now, story } of stories) {
    const times = messagesOf(story).flatMap(({ createdAt, editedAt, deletedAt, lastReplyAt }) =>
      [createdAt, editedAt, deletedAt, lastReplyAt].map(timeOf),
    );
    expect(Math.max(...times)).toBeLessThan(now);
  }
});

test("nobody says the same thing three times", () => {
  for (const { story } of stories) {
    const uses = new Map<string, number>();
    for (const { text } of messagesOf(story)) uses.set(text, (uses.get(text) ?? 0) + 1);
    const worn = [...uses].filter(([text, count]) => text.length > 25 && count > 2);
    expect(worn).toEqual([]);
  }
});

test("every text is finished: no placeholder is left in it", () => {
  const placeholder = /undefined|null|NaN|\{\w+\}/;
  for (const { story } of stories)
    expect(messagesOf(story).filter(({ text }) => placeholder.test(text))).toEqual([]);
});

test("who writes or reacts in a channel is a member of it, and was there by then", () => {
  for (const { story } of stories) {
    const joined = new Map(story.people.map(({ id, joinedAt }) => [id, joinedAt]));
    for (const { members, messages } of story.channels) {
      const memberIds = new Set(members.map(({ userId }) => userId));
      const strangers = messages.filter(({ authorId, createdAt, reactions }) =>
        [authorId, ...reactions.flatMap(({ userIds }) => userIds)].some(
          (id) => !memberIds.has(id) || timeOf(createdAt) < (joined.get(id) ?? Number.POSITIVE_INFINITY),
        ),
      );
      expect(strangers).toEqual([]);
    }
  }
});

test("nobody reacts twice in the same way to one message, or to their own", () => {
  for (const { story } of stories) {
    const odd = messagesOf(story).filter(({ authorId, reactions }) =>
      reactions.some(({ userIds }) => userIds.includes(authorId) || new Set(userIds).size < userIds.length),
    );
    expect(odd).toEqual([]);
  }
});

test("weekends are quiet", () => {
  for (const { story, now } of stories) {
    // The storm of the last hours does not look at the calendar.
    const everyday = messagesOf(story).filter(({ createdAt }) => timeOf(createdAt) < now - 8 * hour);
    const onWeekends = everyday.filter(({ createdAt }) => [0, 6].includes(createdAt?.getUTCDay() ?? 0));
    expect(onWeekends.length).toBeGreaterThan(10);
    expect(onWeekends.length / everyday.length).toBeLessThan(0.05);
  }
});

test("who is called by name in a channel that they are in is mentioned", () => {
  for (const { story } of stories) {
    const mentioned = messagesOf(story).filter(({ mentions }) => (mentions ?? []).length > 0);
    expect(mentioned.length).toBeGreaterThan(10);
    for (const { text, mentions, authorId } of mentioned)
      for (const id of mentions ?? []) {
        expect(id).not.toBe(authorId);
        if (id !== "channel") expect(text).toContain(`<@${id}>`);
      }
  }
});
