import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { Message } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { allQueriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { noticeChannels } from "./notice";
import { noticesSettled } from "./notice-soon";
import { createNoticeSweep } from "./sweep";

/** Each message is looked at once, whoever looks, whatever dies and whatever happens at the same moment. */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0", DATABASE_POOL_SIZE: "10" } });
});
afterAll(() => server.close());

let ada: TestPerson;
let ben: TestPerson;
let workspaceId: string;
let general: string;
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const made = await createTestWorkspace(ada);
  workspaceId = made.workspace.id;
  general = made.general.id;
  await addToWorkspace(ada, workspaceId, [ben]);
  await noticesSettled();
});

const at = (person: TestPerson) => `<@${person.id}>`;

async function say(text: string, channelId = general, threadId?: string): Promise<Message> {
  const { message } = await ada.api("POST /channels/:id/messages", {
    ...{ id: channelId, clientId: randomUUID(), text, threadId },
  });
  return message;
}

const listOf = async (person: TestPerson) =>
  (await person.api("GET /me/notifications", {})).notifications.filter(({ data }) => data?.messageId);
const why = (person: TestPerson, { id }: Message) => person.api("GET /messages/:id/notification", { id });

/** Holds back everybody who wants to write to a table, until it is let go. */
async function hold(table: "channel_notified" | "notification_decisions") {
  const connection = await sql.reserve();
  await connection`begin`;
  await connection.unsafe(`lock table ${table} in exclusive mode`);
  return async () => {
    await connection`commit`;
    connection.release();
  };
}

/** Until so many connections wait for a lock. */
const untilWaiting = (count: number) =>
  expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(count);
const waiting = () => sql<{ pid: number }[]>`
  select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/** A message of an instance that died right after its commit: nobody will look at it by themselves. */
async function sayAndDie(text: string, mentions: string[]): Promise<void> {
  await sql`
    with counter as (
      update channel_versions set version = version + 1 where channel_id = ${general} returning version
    )
    insert into messages (id, channel_id, seq, version, author_id, text, mentions)
    select ${randomUUID()}, ${general}, version, version, ${ada.id}, ${text}, ${mentions} from counter`;
}

test("three that look at the same moment tell once", async () => {
  const socket = await ben.connect();
  const letGo = await hold("channel_notified");
  await say(`${at(ben)} hello`);
  const others = [noticeChannels([general]), noticeChannels([general])];
  await untilWaiting(3);
  await letGo();
  // Those who come too late leave it to whoever was first, and look again for what came since.
  expect((await Promise.all(others)).filter((left) => left.length > 0).length).toBeGreaterThanOrEqual(1);
  await noticesSettled();
  expect(await listOf(ben)).toHaveLength(1);
  await say(`${at(ben)} last`);
  await socket.next("notification", ({ message }) => message.endsWith("last"));
  expect(socket.events("notification")).toHaveLength(2);
});

test("many that look at many channels at the same moment tell once", async () => {
  const channels = await Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      const { channel } = await ada.api("POST /workspaces/:id/channels", {
        ...{ id: workspaceId, name: `channel ${n}`, kind: "public" },
      });
      return channel.id;
    }),
  );
  const written: Promise<unknown>[] = [];
  for (let round = 0; round < 10; round++) {
    for (const id of channels) written.push(say(`${at(ben)} ${round}`, id));
    await Promise.all([channels, channels.toReversed()].map((ids) => noticeChannels(ids)));
  }
  await Promise.all(written);
  await noticesSettled();
  const [counted] = await sql<{ notifications: number; decisions: number }[]>`
    select (select count(*)::int from notifications where user_id = ${ben.id} and message_id is not null) as notifications,
           (select count(*)::int from notification_decisions where user_id = ${ben.id}) as decisions`;
  expect(counted).toEqual({ notifications: 80, decisions: 80 });
});

test("what was looked at before is told of once, even when its mark is that of an old backup", async () => {
  const socket = await ben.connect();
  const message = await say(`${at(ben)} hello`);
  await noticesSettled();
  const decided = await why(ben, message);
  await sql`update channel_notified set version = 0 where channel_id = ${general}`;
  expect(await noticeChannels([general])).toEqual([]);
  await say(`${at(ben)} last`);
  await socket.next("notification", ({ message: words }) => words.endsWith("last"));
  expect(socket.events("notification")).toHaveLength(2);
  expect(await listOf(ben)).toHaveLength(2);
  expect(await why(ben, message)).toEqual(decided);
});

describe("when a look comes to nothing", () => {
  test("for the instance died after the message was committed, others find what it left", async () => {
    await sayAndDie("psst", [ben.id]);
    const sweep = createNoticeSweep();
    await sweep();
    await noticesSettled();
    // It might be that its own instance is just about to look.
    expect(await listOf(ben)).toHaveLength(0);
    await sweep();
    await noticesSettled();
    expect(await listOf(ben)).toMatchObject([{ message: "psst" }]);
    for (let count = 0; count < 3; count++) await sweep();
    await noticesSettled();
    expect(await listOf(ben)).toHaveLength(1);
  });

  test("in the midst of it, nothing is half done, and it is done again", async () => {
    const letGo = await hold("notification_decisions");
    const message = await say(`${at(ben)} hello`);
    await untilWaiting(1);
    for (const { pid } of await waiting()) await sql`select pg_cancel_backend(${pid})`;
    await untilWaiting(0);
    expect(await listOf(ben)).toHaveLength(0);
    await letGo();
    await expect.poll(() => listOf(ben), { timeout: 20_000 }).toHaveLength(1);
    expect(await why(ben, message)).toMatchObject({ outcome: "notified" });
  });

  test("what was edited is not looked at again", async () => {
    const message = await say("hello");
    await ada.api("PATCH /messages/:id", { id: message.id, text: `${at(ben)} hello` });
    const sweep = createNoticeSweep();
    for (let count = 0; count < 3; count++) {
      await sweep();
      await noticesSettled();
    }
    expect(await listOf(ben)).toHaveLength(0);
    const behind = await sql`
      select from channel_versions v join channel_notified n on n.channel_id = v.channel_id
      where v.channel_id = ${general} and v.version > n.version`;
    expect(behind).toHaveLength(0);
  });
});

describe("what happens at the same moment", () => {
  test("what is read before it is decided is not told", async () => {
    const letGo = await hold("channel_notified");
    const message = await say(`${at(ben)} hello`);
    await untilWaiting(1);
    await ben.api("POST /channels/:id/read", { id: general, seq: message.seq });
    await letGo();
    await noticesSettled();
    expect(await why(ben, message)).toMatchObject({ cause: "mention", outcome: "already-read" });
    expect(await listOf(ben)).toHaveLength(0);
  });

  test("reading the channel beyond an answer in a thread does not hold it back", async () => {
    const root = await say("a question");
    await ben.api("POST /channels/:id/messages", {
      ...{ id: general, clientId: randomUUID(), text: "an answer", threadId: root.id },
    });
    await noticesSettled();
    const letGo = await hold("channel_notified");
    const reply = await say("another", general, root.id);
    await untilWaiting(1);
    await ben.api("POST /channels/:id/read", { id: general, seq: reply.seq });
    await letGo();
    await noticesSettled();
    expect(await why(ben, reply)).toMatchObject({ cause: "reply", outcome: "notified" });
  });

  test("reading the thread as far does", async () => {
    const root = await say("a question");
    await ben.api("POST /channels/:id/messages", {
      ...{ id: general, clientId: randomUUID(), text: "an answer", threadId: root.id },
    });
    await noticesSettled();
    const letGo = await hold("channel_notified");
    const reply = await say("another", general, root.id);
    await untilWaiting(1);
    await ben.api("POST /messages/:id/thread/read", { id: root.id, seq: reply.seq });
    await letGo();
    await noticesSettled();
    expect(await why(ben, reply)).toMatchObject({ cause: "reply", outcome: "already-read" });
    expect(await listOf(ben)).toHaveLength(0);
  });

  test("who could look into a public channel when they were mentioned, and cannot any more, is not told", async () => {
    const { channel } = await ada.api("POST /workspaces/:id/channels", {
      ...{ id: workspaceId, name: "open", kind: "public" },
    });
    const [cy] = (await insertPeople(server, 1)) as [TestPerson];
    await addToWorkspace(ada, workspaceId, [cy]);
    await noticesSettled();
    const letGo = await hold("channel_notified");
    const message = await say(`${at(ben)} ${at(cy)}`, channel.id);
    expect(message.mentions.sort()).toEqual([ben.id, cy.id].sort());
    await untilWaiting(1);
    await ada.api("PATCH /workspaces/:id/members/:userId", {
      ...{ id: workspaceId, userId: cy.id, role: "guest" },
    });
    await letGo();
    await noticesSettled();
    expect(await listOf(ben)).toHaveLength(1);
    const [stored] = await sql<{ count: number }[]>`
      select count(*)::int from notifications where user_id = ${cy.id} and message_id is not null`;
    expect(stored?.count).toBe(0);
  });

  test("what is read while it is being stored is read in the list", async () => {
    const letGo = await hold("notification_decisions");
    const message = await say(`${at(ben)} hello`);
    await untilWaiting(1);
    const read = ben.api("POST /channels/:id/read", { id: general, seq: message.seq });
    await untilWaiting(2);
    await letGo();
    await read;
    await noticesSettled();
    expect(await listOf(ben)).toMatchObject([{ readAt: expect.any(String) }]);
    expect(await ben.api("GET /me/notifications", {})).toMatchObject({ unreadCount: 0 });
  });

  test("what is deleted before it is decided is told to nobody", async () => {
    const letGo = await hold("channel_notified");
    const message = await say(`${at(ben)} hello`);
    await untilWaiting(1);
    await ada.api("DELETE /messages/:id", { id: message.id });
    await letGo();
    await noticesSettled();
    expect(await why(ben, message)).toMatchObject({ cause: "mention", outcome: "deleted" });
    expect(await listOf(ben)).toHaveLength(0);
  });

  test("what is deleted while it is being stored goes away again, untold", async () => {
    const socket = await ben.connect();
    const letGo = await hold("notification_decisions");
    const message = await say(`${at(ben)} hello`);
    await untilWaiting(1);
    await ada.api("DELETE /messages/:id", { id: message.id });
    await letGo();
    await noticesSettled();
    expect(await ben.api("GET /me/notifications", {})).toMatchObject({ unreadCount: 0, notifications: [] });
    await say(`${at(ben)} and again`);
    await socket.next("notification");
    expect(socket.events("notification")).toMatchObject([{ message: expect.stringContaining("again") }]);
  });

  test("who is removed while it is being stored does not keep it", async () => {
    const { channel } = await ada.api("POST /workspaces/:id/channels", {
      ...{ id: workspaceId, name: "secret", kind: "private" },
    });
    await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
    const letGo = await hold("notification_decisions");
    await say(`${at(ben)} psst`, channel.id);
    await untilWaiting(1);
    const removed = ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
    await untilWaiting(2);
    await letGo();
    await removed;
    await noticesSettled();
    const { notifications, unreadCount } = await ben.api("GET /me/notifications", {});
    expect({ notifications, unreadCount }).toEqual({ notifications: [], unreadCount: 0 });
  });
});

describe("a thousand members", () => {
  let sockets: Awaited<ReturnType<TestPerson["connect"]>>[];
  let members: TestPerson[];
  beforeEach(async () => {
    members = await insertPeople(server, 1_000);
    const ids = members.map(({ id }) => id);
    await sql`
      insert into workspace_members (workspace_id, user_id, role)
      select ${workspaceId}, id, 'member' from unnest(${ids}::text[]) as id`;
    await sql`
      insert into channel_members (channel_id, workspace_id, user_id)
      select ${general}, ${workspaceId}, id from unnest(${ids}::text[]) as id`;
    sockets = await Promise.all(members.slice(0, 3).map((member) => member.connect()));
  });

  test("a hundred plain messages: four statements, and nobody hears of a notification", async () => {
    const [, second] = members as [TestPerson, TestPerson];
    await second.api("PATCH /me/preferences", { keywords: ["on call"] });
    const statements = await allQueriesOf(async () => {
      const letGo = await hold("channel_notified");
      await say("the first");
      await untilWaiting(1);
      // Sending does not wait for the look that is stuck.
      await Promise.all(Array.from({ length: 99 }, (_, n) => say(`plain ${n}`)));
      await letGo();
      await noticesSettled();
    });
    // One look at the first, one at all the others.
    const about = statements.filter((statement) => /insert into channel_notified|as "upTo"/.test(statement));
    expect(about).toHaveLength(4);
    expect(statements.some((statement) => statement.includes("into notifications"))).toBe(false);
    expect(sockets.flatMap((socket) => socket.events("notification"))).toEqual([]);
  });

  test("everyone mentioned: the same few statements, and one event for each person", async () => {
    const statements = await allQueriesOf(async () => {
      await say("<!channel> lunch");
      await noticesSettled();
    });
    const [stored] = await sql<{ count: number }[]>`
      select count(*)::int from notifications n join messages m on m.id = n.message_id where m.channel_id = ${general}`;
    expect(stored?.count).toBe(1_001);
    expect(statements.filter((statement) => /notifi/.test(statement)).length).toBeLessThan(12);
    // With whatever else goes on meanwhile: nothing a member.
    expect(statements.length).toBeLessThan(100);
    for (const socket of sockets) await socket.next("notification");
    expect(sockets.map((socket) => socket.events("notification").length)).toEqual([1, 1, 1]);
  });
});
