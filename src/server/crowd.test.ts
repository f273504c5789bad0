import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import type { EventName } from "@/lib/socket-events";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { allQueriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";

/** A thousand people in one channel, who are addressed one by one, as a group and all together. */

const size = 1_000;
const messages = 100;

let server: TestServer;
let people: TestPerson[];
let workspaceId: string;
let channelId: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  people = await insertPeople(server, size);
  const [owner] = people as [TestPerson];
  const { workspace, general } = await createTestWorkspace(owner);
  [workspaceId, channelId] = [workspace.id, general.id];
  const ids = people.slice(1).map(({ id }) => id);
  await sql`
    insert into workspace_members (workspace_id, user_id, role) select ${workspaceId}, unnest(${ids}::text[]), 'member'`;
  await sql`
    insert into channel_members (channel_id, workspace_id, user_id)
    select ${channelId}, ${workspaceId}, unnest(${ids}::text[])`;
  await owner.api("POST /workspaces/:id/groups", {
    ...{ id: workspaceId, handle: "crew", name: "Crew", userIds: ids.slice(0, 200) },
  });
});
afterAll(() => server.close());

const about: EventName[] = ["message:new", "message:updated", "read:update", "channel:updated", "sync:hint"];
/** What comes by time and not by message: jobs, and the index of the search. */
const isInBackground = (statement: string) => /pgboss|search_|indexed|set_config|advisory/.test(statement);
const heardBy = (socket: TestSocket) => about.flatMap((name) => socket.events(name));

test("no statement and no event for each person and message", async () => {
  const tabs = await Promise.all(people.slice(0, 20).map((person) => person.connect()));
  const texts = ["plain", "@channel, look", "@here", "@crew", `<@${people[7]?.id}> and @Person 9`];
  const all = await allQueriesOf(async () => {
    await Promise.all(
      Array.from({ length: messages }, (_, number) =>
        tabs[number % tabs.length]?.ok("message:send", {
          ...{ channelId, clientId: randomUUID(), text: texts[number % texts.length] ?? "" },
        }),
      ),
    );
    await noticesSettled();
  });
  const statements = all.filter((statement) => !isInBackground(statement));
  const events = tabs.map((tab) => tab.events("message:new"));
  const groups = events[0]?.length ?? 0;

  expect(events.map((heard) => heard.flatMap((event) => event.messages).length)).toEqual(
    tabs.map(() => messages),
  );
  // Storing a group of messages, finding whom it addresses, and a dozen for each batch that is told of.
  expect(groups).toBeLessThan(messages / 2);
  const batches = statements.filter((statement) => statement.startsWith("begin")).length;
  expect(batches).toBeLessThan(messages / 10);
  expect(statements.length).toBeLessThan(2 * groups + 13 * batches);
  // An event a group for each tab, and nothing beside it but what each is told for themselves.
  for (const tab of tabs) expect(heardBy(tab)).toHaveLength(groups);
  const [person] = people.slice(500) as [TestPerson];
  const { channels } = await person.api("GET /workspaces/:id/channels", { id: workspaceId });
  // Mentioned with everyone only.
  expect(channels.find(({ id }) => id === channelId)).toMatchObject({ unreadCount: 100, mentionCount: 20 });
  for (const tab of tabs) tab.disconnect();
});
