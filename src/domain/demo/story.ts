import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { channelMembers, channels as channelTable } from "@/db/schema";
import { type Calendar, createCalendar } from "./calendar";
import { channels } from "./channels";
import { mentionNames } from "./mention-names";
import { joinedAt, type PersonKey, people } from "./people";
import { createRandom } from "./random";
import { readUpTo } from "./read-up-to";
import { routineOf } from "./routine";
import type { DatedScene, Scene } from "./scene";
import { directs } from "./scenes/directs";
import { directsMore } from "./scenes/directs-more";
import { toPosts } from "./timeline";
import { type Attached, type MessageRow, replay } from "./version-line";

export type ToldChannel = {
  row: typeof channelTable.$inferInsert;
  members: (typeof channelMembers.$inferInsert)[];
  messages: MessageRow[];
  /** Those of them that files came with. */
  attached: Attached[];
  /** The number of changes to its messages. */
  version: number;
};

export type Story = {
  workspace: { id: string; slug: string; name: string };
  start: number;
  people: { key: PersonKey; id: string; joinedAt: number; lastActiveAt: number }[];
  channels: ToldChannel[];
};

const owner: PersonKey = "ada";

/** The whole demo as rows, with its newest message minutes before `now` (milliseconds since the epoch). */
export function tellStory(now: number): Story {
  const calendar = createCalendar(now);
  const random = createRandom(193);
  const workspace = { id: uuidv7({ msecs: calendar.start }), slug: "tidewater", name: "Tidewater" };
  const userIds = mapPeople(() => createUserId());
  const lastActive = mapPeople((key) => joinedAt(key, calendar));

  const named = channels.map((channel, index) => {
    const scenes = [...dated(channel.scenes, calendar), ...routineOf(channel.name, calendar, random)];
    const row = { kind: channel.kind, name: channel.name, topic: channel.topic, isGeneral: index === 0 };
    return tell(row, scenes, channel.members, channel.unread);
  });
  const direct = [...directs, ...directsMore].map(({ people: members, scenes, unread }) => {
    const row = { kind: "direct" as const, memberIds: members.map((key) => userIds[key]).sort() };
    return tell(row, dated(scenes, calendar), members, unread);
  });

  return {
    workspace,
    start: calendar.start,
    people: keys.map((key) => ({
      key,
      id: userIds[key],
      joinedAt: joinedAt(key, calendar),
      lastActiveAt: lastActive[key],
    })),
    channels: [...named, ...direct],
  };

  function tell(
    facts: Pick<ToldChannel["row"], "kind" | "name" | "topic" | "isGeneral" | "memberIds">,
    scenes: readonly DatedScene[],
    members: readonly PersonKey[],
    unread: number,
  ): ToldChannel {
    const id = uuidv7({ msecs: calendar.start });
    const posts = toPosts(scenes, now, random);
    for (const { who, at } of posts) lastActive[who] = Math.max(lastActive[who], at);
    const { rows, attached, version } = replay(id, posts, userIds);
    mentionNames(rows, members, userIds);
    return {
      row: {
        ...facts,
        id,
        workspaceId: workspace.id,
        createdBy: userIds[members[0] ?? owner],
        createdAt: new Date(calendar.start),
      },
      members: members.map((key) => ({
        channelId: id,
        workspaceId: workspace.id,
        userId: userIds[key],
        lastReadSeq: readUpTo(rows, userIds[key], key === owner ? unread : 0),
        joinedAt: new Date(joinedAt(key, calendar)),
      })),
      messages: rows,
      attached,
      version,
    };
  }
}

const keys = Object.keys(people) as PersonKey[];

const mapPeople = <T>(make: (key: PersonKey) => T) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<PersonKey, T>;

/** The scenes that happen when the story is told on this day. */
function dated(scenes: readonly Scene[], calendar: Calendar): DatedScene[] {
  return scenes.flatMap(({ at: when, lines }) => {
    const at = calendar.at(when);
    return at === null ? [] : [{ at, lines }];
  });
}

/** As better-auth makes them: 32 letters and digits. */
function createUserId(): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from(randomBytes(32), (byte) => alphabet[byte % alphabet.length]).join("");
}
