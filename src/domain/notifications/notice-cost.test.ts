import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { Channel } from "@/lib/objects";
import { holdTable, untilWaiting } from "@/test/locks";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { allQueriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { sayUnnoticed } from "@/test/team";
import { createTestWorkspace } from "@/test/workspace";
import { noticesSettled } from "./notice-soon";

/** What notifications cost in a channel of a thousand: never anything a member. */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0", DATABASE_POOL_SIZE: "10" } });
});
afterAll(() => server.close());

let ada: TestPerson;
let general: Channel;
let members: TestPerson[];
let sockets: TestSocket[];
beforeEach(async () => {
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  const { workspace, ...made } = await createTestWorkspace(ada);
  general = made.general;
  members = await insertPeople(server, 1_000);
  const ids = members.map(({ id }) => id);
  await sql`
    insert into workspace_members (workspace_id, user_id, role)
    select ${workspace.id}, id, 'member' from unnest(${ids}::text[]) as id`;
  await sql`
    insert into channel_members (channel_id, workspace_id, user_id)
    select ${general.id}, ${workspace.id}, id from unnest(${ids}::text[]) as id`;
  sockets = await Promise.all(members.slice(0, 3).map((member) => member.connect()));
});

test("a hundred plain messages: four statements, and nobody hears of a notification", async () => {
  const [, second] = members as [TestPerson, TestPerson];
  await second.api("PATCH /me/preferences", { keywords: ["on call"] });
  const statements = await allQueriesOf(async () => {
    const letGo = await holdTable("channel_notified");
    await sayUnnoticed(ada, general.id, "the first");
    await untilWaiting(1);
    // Sending does not wait for the look that is stuck.
    await Promise.all(Array.from({ length: 99 }, (_, n) => sayUnnoticed(ada, general.id, `plain ${n}`)));
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
    await sayUnnoticed(ada, general.id, "<!channel> lunch");
    await noticesSettled();
  });
  const [stored] = await sql<{ count: number }[]>`
    select count(*)::int from notifications n join messages m on m.id = n.message_id where m.channel_id = ${general.id}`;
  expect(stored?.count).toBe(members.length);
  expect(statements.filter((statement) => /notifi/.test(statement)).length).toBeLessThan(12);
  // With whatever else goes on meanwhile: nothing a member.
  expect(statements.length).toBeLessThan(100);
  for (const socket of sockets) await socket.next("notification");
  expect(sockets.map((socket) => socket.events("notification").length)).toEqual([1, 1, 1]);
});
