import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { cancelWaiting, holdTable, untilWaiting } from "@/test/locks";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { at, listOf, sayUnnoticed, why } from "@/test/team";
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

const say = (text: string, channelId = general, threadId?: string) =>
  sayUnnoticed(ada, channelId, text, threadId);

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
  const letGo = await holdTable("channel_notified");
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
    const letGo = await holdTable("notification_decisions");
    const message = await say(`${at(ben)} hello`);
    await untilWaiting(1);
    await cancelWaiting();
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
    const letGo = await holdTable("channel_notified");
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
    const letGo = await holdTable("channel_notified");
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
    const letGo = await holdTable("channel_notified");
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
    const letGo = await holdTable("channel_notified");
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
    const letGo = await holdTable("notification_decisions");
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
    const letGo = await holdTable("channel_notified");
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
    const letGo = await holdTable("notification_decisions");
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
    const letGo = await holdTable("notification_decisions");
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
