import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sql } from "@/db/client";
import type { Channel, Workspace } from "@/lib/objects";
import { untilIndexed } from "@/test/indexed";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";
import { indexChanges } from "./index-changes";
import { startIndexing, stopIndexing } from "./index-soon";

let server: TestServer;
let ada: TestPerson;
let workspace: Workspace;
let general: Channel;

beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  ({ workspace, general } = await createTestWorkspace(ada));
});
afterAll(() => server.close());

const say = (text: string, id = general.id) =>
  ada.api("POST /channels/:id/messages", { id, clientId: randomUUID(), text });

async function found(q: string): Promise<number> {
  const { hits } = await ada.api("GET /workspaces/:id/search", { id: workspace.id, q, limit: 50 });
  return hits.length;
}
const usesOf = async (word: string) =>
  (await sql<{ uses: number }[]>`select uses from search_words where word = ${word}`)[0]?.uses ?? 0;

test("what is committed and not indexed when an instance dies is found by the next one", async () => {
  await stopIndexing();
  await say("orphaned by its instance");
  expect(await found("orphaned")).toBe(0);

  startIndexing();
  await untilIndexed();
  expect(await found("orphaned")).toBe(1);
});

test("an instance that dies in the middle of indexing leaves nothing half done, and nothing twice", async () => {
  await stopIndexing();
  // The last statement of the transaction fails: so much of it as an instance does before it is killed.
  await sql.unsafe(`
    create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger die before insert or update on channel_indexed for each row execute function die()`);
  await say("halfway through the door");
  await expect(indexChanges([general.id])).rejects.toThrow("killed");
  expect(await usesOf("halfway")).toBe(0);
  expect(await sql`select from search_entries where terms @@ 'halfway'`).toHaveLength(0);

  await sql`drop function die cascade`;
  startIndexing();
  await untilIndexed();
  expect(await found("halfway")).toBe(1);
  expect(await usesOf("halfway")).toBe(1);
});

test("while PostgreSQL refuses, it is tried again until it does not", async () => {
  await sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$;
    create trigger refuse before insert on search_entries for each row execute function refuse()`);
  await say("perseverance pays");
  await sql`drop function refuse cascade`;
  await untilIndexed();
  expect(await found("perseverance")).toBe(1);
});

test("instances that index at the same moment index each change once", async () => {
  const channels = await Promise.all(
    ["one", "two", "three"].map(
      async (name) =>
        (
          await ada.api("POST /workspaces/:id/channels", {
            ...{ id: workspace.id, name: `${name}-${randomUUID()}`, kind: "public" },
          })
        ).channel,
    ),
  );
  await stopIndexing();
  const messages = await Promise.all(
    Array.from({ length: 90 }, (_, n) => say(`concurrence ${n}`, channels[n % 3]?.id)),
  );
  for (const { message } of messages.slice(0, 30))
    await ada.api("PATCH /messages/:id", { id: message.id, text: "edited concurrence" });
  for (const { message } of messages.slice(0, 10)) await ada.api("DELETE /messages/:id", { id: message.id });

  const ids = channels.map(({ id }) => id);
  await Promise.all(Array.from({ length: 4 }, (_, n) => indexChanges(n % 2 === 0 ? ids : null)));
  startIndexing();
  await untilIndexed();
  expect(await usesOf("concurrence")).toBe(80);
  expect(await usesOf("edited")).toBe(20);
  expect(await found("edited")).toBe(20);
});

test("a batch that is larger than one goes on to the end", async () => {
  await stopIndexing();
  // As a database that was in use before there was an index.
  await sql`
    insert into messages (id, channel_id, seq, version, author_id, text)
    select gen_random_uuid(), ${general.id}, v.version + n, v.version + n, ${ada.id}, 'backlog number ' || n
    from channel_versions v, generate_series(1, 1000) as n where v.channel_id = ${general.id}`;
  await sql`update channel_versions set version = version + 1000 where channel_id = ${general.id}`;
  const { changes, hasMore } = await indexChanges(null);
  expect(changes).toBeLessThan(1_000);
  expect(hasMore).toBe(true);

  startIndexing();
  await untilIndexed();
  expect(await usesOf("backlog")).toBe(1_000);
  // The tail of a hand-made hole is no reason to look for ever.
  await sql`update channel_versions set version = version + 5 where channel_id = ${general.id}`;
  await vi.waitUntil(async () => (await indexChanges(null)).changes === 0);
  await untilIndexed();
});
