import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { everyone } from "@/lib/mentions";
import type { Channel, Message } from "@/lib/objects";
import { startChat, type TestChat } from "@/test/chat";
import { insertPeople, type TestPerson } from "@/test/people";
import { createRandom, type Random } from "@/test/random";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

/**
 * Whatever happens in a channel, and on whichever device, all that count agree: the rows of the tables
 * counted one by one, the server's own statement, and every device of everybody from what it has heard.
 *
 * All histories, some minutes: PARLEY_HISTORIES=10000 npx vitest run --project unit src/server/any-counts.test.ts
 */
const histories = Number(process.env.PARLEY_HISTORIES ?? 240);
/** Played at the same moment by the same people, each in a channel of its own. */
const together = 20;
const teams = 3;
const steps = 18;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

type Device = { person: TestPerson; chat: TestChat };
type Team = { people: TestPerson[]; devices: Device[]; workspaceId: string };

/** Three people, two of them with two devices. */
async function meet(): Promise<Team> {
  const people = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  const [ada, ben, cy] = people;
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben, cy]);
  const devices = await Promise.all(
    [ada, ada, ben, ben, cy].map(async (person) => ({
      person,
      chat: await startChat(server.url, person, workspace.id, general.id),
    })),
  );
  return { people, devices, workspaceId: workspace.id };
}

/** By message id: whom it addressed when it was sent. */
type Addressed = Map<string, string[]>;

/** One channel's history. What somebody may not do just then (write without being in it, say) does not happen. */
async function play(seed: number, channelId: string, team: Team, addressed: Addressed): Promise<void> {
  const random = createRandom(seed);
  const { people, devices } = team;
  const written: { message: Message; by: TestPerson }[] = [];
  const soft = (work: Promise<unknown>) => work.catch(() => undefined);
  const anySeq = ({ chat }: Device) =>
    random.below((chat.getState().channels.get(channelId)?.version ?? 0) + 2);

  async function say(by: TestPerson, threadId: string | null = null): Promise<void> {
    const { text, mentions } = anyText(random, people, by);
    const { message } = await by.api("POST /channels/:id/messages", {
      ...{ id: channelId, clientId: randomUUID(), text, threadId, alsoToChannel: random.below(2) === 0 },
    });
    written.push({ message, by });
    addressed.set(message.id, mentions);
  }
  const change = (work: (device: Device, messageId: string) => Promise<void>) => {
    const { message, by } = random.pick(written);
    const device = random.pick(devices.filter(({ person }) => person === by));
    return soft(work(device, message.id));
  };
  const actions: ((device: Device) => unknown)[] = [
    ({ person }) => soft(say(person)),
    ({ person }) => soft(say(person)),
    ({ person }) => soft(say(person)),
    // As a person does, with a pending row that is settled.
    ({ chat }) => chat.getState().channels.get(channelId)?.joined && chat.send(channelId, "mine"),
    ({ person }) => soft(say(person, random.pick(written).message.id)),
    () =>
      change(({ chat }, id) => chat.edit(id, `<!channel> <@${random.pick(people).id}> ${random.below(99)}`)),
    () => change(({ chat }, id) => chat.remove(id)),
    () => change(({ chat }, id) => chat.remove(id)),
    (device) => device.chat.markRead(channelId, anySeq(device)),
    (device) => device.chat.markRead(channelId, anySeq(device)),
    (device) => device.chat.markUnread(channelId, anySeq(device)),
    ({ chat }) => soft(chat.joinChannel(channelId)),
    ({ chat }) => soft(chat.leaveChannel(channelId)),
    ({ chat }) => chat.openChannel(channelId),
    ({ chat }) => chat.closeChannel(channelId),
  ];

  const works: Promise<unknown>[] = [];
  await say(people[0] as TestPerson);
  for (const { chat } of devices) if (random.below(2) === 0) await soft(chat.joinChannel(channelId));
  // More than is counted exactly, now and then.
  if (random.below(40) === 0)
    await Promise.all(Array.from({ length: 130 }, () => say(people[0] as TestPerson)));
  for (let count = 0; count < steps; count += 1) {
    const device = random.pick(devices);
    const work = Promise.resolve(random.pick(actions)(device));
    // Often all at once.
    if (random.below(2) === 0) await work;
    works.push(work);
    // What Socket.IO is just opening cannot break yet: closing it from here would only hang it.
    if (random.below(400) === 0 && device.chat.socket.connected) device.chat.socket.io.engine.close();
  }
  await Promise.all(works);
}

function anyText(random: Random, people: readonly TestPerson[], by: TestPerson) {
  const person = random.pick(people);
  const others = (ids: string[]) => [...new Set(ids)].filter((id) => id !== by.id);
  return random.pick([
    { text: "plain", mentions: [] },
    { text: `<@${person.id}>`, mentions: others([person.id]) },
    { text: `Hi @${person.name}!`, mentions: others([person.id]) },
    { text: `@channel and <@${person.id}>`, mentions: [everyone, ...others([person.id])] },
    { text: `\`@${person.name}\``, mentions: [] },
  ]);
}

type Counts = Pick<Channel, "joined" | "version" | "lastReadSeq" | "unreadCount" | "mentionCount">;
/** By person and channel. */
type Table = Map<string, Counts>;
const key = (userId: string, channelId: string) => `${userId} ${channelId}`;

/** Every row looked at, without an index or a bound. */
async function countedOneByOne(workspaceId: string): Promise<Table> {
  const rows = await sql<(Counts & { userId: string; channelId: string })[]>`
    select wm.user_id as "userId", c.id as "channelId", cm.user_id is not null as joined, v.version,
           coalesce(cm.last_read_seq, 0) as "lastReadSeq",
           least(count(m.id), 100)::int as "unreadCount",
           least(count(m.id) filter (
             where exists (select from unnest(m.mentions) as one (id) where id in (wm.user_id, 'channel'))
           ), 100)::int as "mentionCount"
    from workspace_members wm
    join channels c on c.workspace_id = wm.workspace_id
    join channel_versions v on v.channel_id = c.id
    left join channel_members cm on cm.channel_id = c.id and cm.user_id = wm.user_id
    left join messages m on m.channel_id = cm.channel_id and m.seq > cm.last_read_seq
      and m.author_id <> cm.user_id and (m.thread_id is null or m.also_in_channel) and m.deleted_at is null
    where wm.workspace_id = ${workspaceId}
    group by wm.user_id, c.id, cm.user_id, cm.last_read_seq, v.version`;
  return new Map(rows.map(({ userId, channelId, ...counts }) => [key(userId, channelId), counts]));
}

const tableOf = (userId: string, channels: Iterable<Channel>): Table =>
  new Map(
    [...channels].map(({ id, joined, version, lastReadSeq, unreadCount, mentionCount }) => [
      key(userId, id),
      { joined, version, lastReadSeq, unreadCount, mentionCount },
    ]),
  );

/** Where the two differ. Of a channel that one is not in, nobody hears how far it has come. */
function differences(found: Table, truth: Table): object[] {
  return [...found].flatMap(([where, counts]) => {
    const expected = truth.get(where);
    const seen = counts.joined ? counts : { ...counts, version: expected?.version };
    return JSON.stringify(seen) === JSON.stringify(expected) ? [] : [{ where, found: counts, expected }];
  });
}

async function playTogether(firstSeed: number, count: number): Promise<void> {
  const team = await meet();
  const { people, devices, workspaceId } = team;
  const [ada] = people as [TestPerson];
  const addressed: Addressed = new Map();
  const channels = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      ada.api("POST /workspaces/:id/channels", { id: workspaceId, name: `c${index}`, kind: "public" }),
    ),
  );
  await Promise.all(
    channels.map(({ channel }, index) => play(firstSeed + index, channel.id, team, addressed)),
  );

  // What the devices were told to do is done when nothing of theirs is on its way and what they see is the truth.
  let left: unknown = [];
  for (let tries = 0; tries < 400; tries += 1) {
    const truth = await countedOneByOne(workspaceId);
    left = devices.flatMap(({ person, chat }) => [
      ...(chat.isSettled() ? [] : ["Something is on its way"]),
      ...differences(tableOf(person.id, chat.getState().channels.values()), truth),
    ]);
    if ((left as unknown[]).length === 0) break;
    await pause(50);
  }
  expect(left, `seeds from ${firstSeed}`).toEqual([]);

  const truth = await countedOneByOne(workspaceId);
  for (const person of people) {
    const list = await person.api("GET /workspaces/:id/channels", { id: workspaceId });
    expect(differences(tableOf(person.id, list.channels), truth)).toEqual([]);
    expect(list.channels.length).toBeGreaterThanOrEqual(count);
  }
  const stored = await sql<{ id: string; mentions: string[] }[]>`
    select id, mentions from messages where id = any(${[...addressed.keys()]}::uuid[])`;
  expect(new Map(stored.map(({ id, mentions }) => [id, mentions.toSorted()]))).toEqual(
    new Map([...addressed].map(([id, mentions]) => [id, mentions.toSorted()])),
  );
  for (const { chat } of devices) chat.stop();
}

test(`${histories} random histories end with the same counts everywhere`, {
  timeout: 3_600_000,
}, async () => {
  let begun = 0;
  let ended = 0;
  async function playOn(): Promise<void> {
    while (begun < histories) {
      const first = begun + 1;
      const count = Math.min(together, histories - begun);
      begun += count;
      await playTogether(first, count);
      ended += count;
    }
  }
  await Promise.all(Array.from({ length: teams }, playOn));
  expect(ended).toBe(histories);
});
