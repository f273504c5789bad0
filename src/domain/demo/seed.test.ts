import { afterAll, beforeAll, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { messages } from "@/db/schema";
import { listChannels } from "@/domain/channels/channel-view";
import { readFile, readThumbnail } from "@/domain/files/read";
import { startTestServer, type TestServer } from "@/test/server";
import { channels } from "./channels";
import { demoPassword, people } from "./people";
import { directs } from "./scenes/directs";
import { directsMore } from "./scenes/directs-more";
import { type DemoSummary, isFresh, seedDemo } from "./seed";

const hashPassword = async (password: string) => `hash of ${password}`;

let server: TestServer;
let summary: DemoSummary;
beforeAll(async () => {
  server = await startTestServer();
  summary = await seedDemo(hashPassword);
});
afterAll(() => server.close());

const account = async (email: string) => {
  const [row] = await sql<{ userId: string; workspaceId: string }[]>`
    select u.id as "userId", wm.workspace_id as "workspaceId"
    from "user" u join workspace_members wm on wm.user_id = u.id where u.email = ${email}`;
  if (!row) throw new Error(`${email} is not in the demo.`);
  return row;
};

test("each channel's version counts its changes, without a hole", async () => {
  const rows = await sql<{ name: string; version: number; changes: number; newest: number }[]>`
    select c.name, v.version, max(m.version) as newest,
      count(*) + count(m.edited_at) + count(m.deleted_at) + count(m.pinned_at) + sum(m.reply_count)
        + sum((select count(*) from jsonb_array_elements(m.reactions) r, jsonb_array_elements(r -> 'userIds'))) as changes
    from channels c join channel_versions v on v.channel_id = c.id join messages m on m.channel_id = c.id
    group by c.id, v.version`;
  expect(rows).toHaveLength(channels.length + directs.length + directsMore.length);
  for (const { name, version, changes, newest } of rows)
    expect({ name, version, newest }).toEqual({ name, version: Number(changes), newest: Number(changes) });
});

test("a message keeps its first version until something happens to it, and then has a later one", async () => {
  const rows = await db.select().from(messages);
  for (const { seq, version, editedAt, deletedAt, pinnedAt, reactions, replyCount } of rows) {
    const isChanged =
      [editedAt, deletedAt, pinnedAt].some((at) => at !== null) || reactions.length > 0 || replyCount > 0;
    expect(version > seq).toBe(isChanged);
    expect(version >= seq).toBe(true);
  }
});

test("the order of versions is the order of time", async () => {
  const [{ count } = { count: -1 }] = await sql<{ count: number }[]>`
    select count(*)::int from (
      select created_at < lag(created_at) over (partition by channel_id order by seq) as is_late from messages
    ) m where is_late`;
  expect(count).toBe(0);
});

test("roots count their replies, which are in the same channel and not replied to themselves", async () => {
  const roots = await sql<{ replyCount: number; counted: number; isLast: boolean; isFlat: boolean }[]>`
    select root.reply_count as "replyCount", count(reply.id)::int as counted,
      root.last_reply_at = max(reply.created_at) as "isLast",
      bool_and(reply.channel_id = root.channel_id and root.thread_id is null) as "isFlat"
    from messages root join messages reply on reply.thread_id = root.id group by root.channel_id, root.seq`;
  expect(roots.length).toBeGreaterThan(4);
  for (const root of roots)
    expect(root).toEqual({ replyCount: root.counted, counted: root.counted, isLast: true, isFlat: true });
  const [strays] = await sql`
    select from messages m where m.reply_count > 0 and not exists (select from messages r where r.thread_id = m.id)`;
  expect(strays).toBeUndefined();
});

test("a deleted message leaves a place without text or reactions", async () => {
  const rows = await sql<{ text: string; reactions: unknown[]; isDeleted: boolean }[]>`
    select text, reactions, deleted_at is not null as "isDeleted" from messages where text = '' or deleted_at is not null`;
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect(row).toEqual({ text: "", reactions: [], isDeleted: true });
});

test("the owner finds unread messages where the demo says so, everyone else has read everything", async () => {
  const ada = await account("ada@tidewater.example");
  const expected = new Map(channels.map(({ name, unread }) => [name, unread]));
  const found = await listChannels(ada, ada.workspaceId);
  const joined = found.filter(({ name, joined }) => name !== null && joined);
  expect(joined.filter(({ unreadCount }) => unreadCount > 0).length).toBeGreaterThan(3);
  for (const { name, unreadCount } of joined)
    expect([name, unreadCount]).toEqual([name, expected.get(name ?? "")]);
  expect(found.filter(({ joined }) => !joined).map(({ name }) => name)).toEqual(["stand-up"]);

  const mateo = await account("mateo@tidewater.example");
  for (const { unreadCount } of await listChannels(mateo, mateo.workspaceId)) expect(unreadCount).toBe(0);
});

test("a guest sees general and the one private channel that they are in", async () => {
  const sigrun = await account(people.sigrun.email);
  const seen = await listChannels(sigrun, sigrun.workspaceId);
  expect(seen.map(({ name }) => name)).toEqual(["general", "iceland"]);
});

test("what is sent along in the story is there for those who may read it, and shows what it is", async () => {
  const rows = await db.select({ files: messages.files }).from(messages);
  const sent = rows.flatMap(({ files }) => files);
  const ada = await account("ada@tidewater.example");
  const told = channels.flatMap(({ scenes }) =>
    scenes.flatMap(({ lines }) => lines.flatMap(([, , options]) => options?.files ?? [])),
  );
  expect(sent.map(({ name }) => name).sort()).toEqual([...told].sort());
  for (const { id, name, hasThumbnail } of sent) {
    expect([name, hasThumbnail]).toEqual([name, !name.endsWith(".csv")]);
    expect(await readFile(ada, id)).toMatchObject({ name });
    if (hasThumbnail) expect(await readThumbnail(ada, id)).toMatchObject({ type: "image/webp" });
  }
  const drawing = sent.find(({ type }) => type === "application/pdf");
  const saoirse = await account(people.saoirse.email);
  await expect(readFile(saoirse, drawing?.id ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const [emoji] = await sql`select name from emojis`;
  expect(emoji).toEqual({ name: "buoy" });
});

test("everyone has an account with the printed password, and there is one sign-in of each role", async () => {
  const rows = await sql<{ id: string; isOwn: boolean; providerId: string; password: string }[]>`
    select u.id, a.account_id = u.id as "isOwn", a.provider_id as "providerId", a.password
    from "user" u left join account a on a.user_id = u.id`;
  expect(rows).toHaveLength(Object.keys(people).length);
  for (const { id, ...rest } of rows) {
    expect(id).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(rest).toEqual({
      isOwn: true,
      providerId: "credential",
      password: await hashPassword(demoPassword),
    });
  }
  const roles = await sql<{ role: string }[]>`
    select wm.role from "user" u join workspace_members wm on wm.user_id = u.id
    where u.email = any(${summary.signIn.map(({ email }) => email)}) order by wm.role`;
  expect(roles.map(({ role }) => role)).toEqual(["admin", "guest", "member", "owner"]);
});

test("the summary tells what is there", async () => {
  const [stored] = await sql`
    select (select count(*) from "user")::int as people,
      (select count(*) from channels where kind <> 'direct')::int as channels,
      (select count(*) from channels where kind = 'direct')::int as directs,
      (select count(*) from messages)::int as messages`;
  expect(summary.counts).toEqual({ ...stored });
  expect(summary.workspace).toEqual({ slug: "tidewater", name: "Tidewater" });
});

test("a database with anybody in it is refused and stays as it is", async () => {
  expect(await isFresh()).toBe(false);
  await expect(seedDemo(hashPassword)).rejects.toMatchObject({ code: "CONFLICT" });
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`select count(*)::int from messages`;
  expect(count).toBe(summary.counts.messages);
});
