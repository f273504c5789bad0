import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { Channel, SearchPage, Workspace } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";
import { stopIndexing } from "./index-soon";

/** A workspace with more messages than a search looks at one by one. */
const size = 45_000;

let server: TestServer;
let ada: TestPerson;
let workspace: Workspace;
let other: Channel;

beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  const made = await createTestWorkspace(ada);
  ({ workspace } = made);
  const another = { id: workspace.id, name: "other", kind: "public" as const };
  other = (await ada.api("POST /workspaces/:id/channels", another)).channel;
  // What the index would hold: every message is of today but the first 500, which are old.
  await stopIndexing();
  const text = sql`case when n <= 500 then 'ancient' else 'common' end
    || case when n % 1000 = 0 then ' seldom' else '' end || ' everywhere n' || n`;
  await sql`
    insert into messages (id, channel_id, seq, version, author_id, text, created_at)
    select gen_random_uuid(), (array[${made.general.id}, ${other.id}]::uuid[])[1 + n % 2], n, n, ${ada.id},
           ${text}, now() - (${size} - n) * interval '1 second'
    from generate_series(1, ${size}::int) as n`;
  await sql`update channel_versions set version = ${size}`;
  await sql`
    insert into search_entries (message_id, channel_id, workspace_id, created_at, terms)
    select id, channel_id, ${workspace.id}, created_at, to_tsvector('simple', text) from messages`;
  await sql`
    insert into search_words (workspace_id, word, uses)
    select ${workspace.id}, word, ndoc from ts_stat('select terms from search_entries')`;
});
afterAll(() => server.close());

const search = (q: string, before?: string, sort: "newest" | "relevance" = "newest") =>
  ada.api("GET /workspaces/:id/search", { id: workspace.id, q, sort, before, limit: 50 });
const numbers = ({ hits }: SearchPage) =>
  hits.map(({ message }) => Number(/n(\d+)$/.exec(message.text)?.[1]));

test("a word that is everywhere is found from the newest on, page after page without a hole", async () => {
  const first = await search("everywhere");
  const second = await search("everywhere", first.next ?? "");
  const expected = Array.from({ length: 100 }, (_, index) => size - index);
  expect([...numbers(first), ...numbers(second)]).toEqual(expected);
  expect(first.isPartial).toBe(false);
});

test("the best of what is everywhere are the best of the newest, and it says so", async () => {
  const page = await search("everywhere", undefined, "relevance");
  expect(page.hits).toHaveLength(50);
  expect(page.isPartial).toBe(true);
});

test("common words that are rare together are found however old they are", async () => {
  await sql`update search_words set uses = 40000 where word in ('ancient', 'seldom')`;
  const page = await search("ancient everywhere");
  expect(numbers(page)).toEqual(Array.from({ length: 50 }, (_, index) => 500 - index));
  expect(page.isPartial).toBe(false);
});

test("what no index can tell is looked for as far as time allows, and the next page goes on from there", async () => {
  const seen: number[] = [];
  let page = await search("-common");
  expect(page).toMatchObject({ hits: [], isPartial: true, next: expect.any(String) });
  let pages = 1;
  for (; page.next; pages++) {
    page = await search("-common", page.next);
    seen.push(...numbers(page));
  }
  expect(seen).toEqual(Array.from({ length: 500 }, (_, index) => 500 - index));
  expect(pages).toBeLessThan(15);
});

test("in one large channel it goes backwards through that channel alone", async () => {
  const page = await search("everywhere in:other");
  expect(numbers(page)).toEqual(
    Array.from({ length: 50 }, (_, index) => size - (size % 2 ? 0 : 1) - 2 * index),
  );
});

test("a rare word is found among all", async () => {
  await sql`update search_words set uses = 45 where word = 'seldom'`;
  const page = await search("seldom everywhere");
  expect(numbers(page)).toEqual(Array.from({ length: 45 }, (_, index) => size - 1000 * index));
  expect(page).toMatchObject({ next: null, isPartial: false });
});
