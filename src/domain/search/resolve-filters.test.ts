import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { untilIndexed } from "@/test/indexed";
import { meetToSearch, type SearchOptions, type SearchScene } from "@/test/search-scene";

let scene: SearchScene;
beforeAll(async () => {
  scene = await meetToSearch();
});
afterAll(() => scene.close());

test("from: and in: take names of people and channels, whole or by their beginning", async () => {
  const { ada, ben, workspace, say, find, channelOf } = scene;
  const channel = await channelOf("public", "Gärtner Ecke");
  await ben.api("POST /channels/:id/join", { id: channel.id });
  const mine = (await say(ada, channel, "tulgey by ada")).text;
  const his = (await say(ben, channel, "tulgey by ben")).text;
  const direct = (await ada.api("POST /workspaces/:id/directs", { id: workspace.id, userIds: [ben.id] }))
    .channel;
  const quiet = (await say(ben, direct, "tulgey between us")).text;

  expect(await find(ada, "tulgey from:me")).toEqual([mine]);
  expect(await find(ada, "tulgey from:@ben")).toEqual([quiet, his]);
  expect(await find(ada, 'tulgey from:@"Bén Öz"')).toEqual([quiet, his]);
  expect(await find(ada, "tulgey -from:benoz")).toEqual([mine]);
  expect(await find(ada, "tulgey from:ada from:ben")).toEqual([quiet, his, mine]);
  expect(await find(ada, 'tulgey in:#"gartner ecke"')).toEqual([his, mine]);
  expect(await find(ada, "tulgey in:ecke from:me")).toEqual([mine]);
  expect(await find(ada, "tulgey -in:ecke")).toEqual([quiet]);
  expect(await find(ada, "tulgey in:@ben")).toEqual([quiet]);
  expect(await find(ben, "tulgey in:ada")).toEqual([quiet]);
  expect(await find(ada, "from:ada in:ecke")).toEqual([mine]);
});

test("before:, after: and on: mean days of the searcher's own time zone", async () => {
  const { ada, general, say, find } = scene;
  const message = await say(ada, general, "manxome at midnight");
  // 23:30 in New York, half past four of the next day in UTC.
  await sql`update messages set created_at = '2024-03-02T04:30:00Z' where id = ${message.id}`;
  await ada.api("PATCH /messages/:id", { id: message.id, text: "manxome at midnight." });
  await untilIndexed();
  await sql`update search_entries set created_at = '2024-03-02T04:30:00Z' where message_id = ${message.id}`;
  const found = async (q: string, tz?: string) => (await find(ada, `manxome ${q}`, { tz })).length;

  expect(await found("on:2024-03-02")).toBe(1);
  expect(await found("on:2024-03-02", "America/New_York")).toBe(0);
  expect(await found("on:2024-03-01", "America/New_York")).toBe(1);
  expect(await found("before:2024-03-02")).toBe(0);
  expect(await found("before:2024-03-02", "America/New_York")).toBe(1);
  expect(await found("after:2024-03-01")).toBe(1);
  expect(await found("after:2024-03-01", "America/New_York")).toBe(0);
  expect(await found("after:2024-02-28 before:2024-03-05")).toBe(1);

  await say(ada, general, "manxome just now");
  expect(await found("on:today")).toBe(1);
  expect(await found("before:today")).toBe(1);
  expect(await found("on:yesterday")).toBe(0);
});

test("has: and is: ask what a message has and is", async () => {
  const { ada, ben, general, say, find } = scene;
  const root = await say(ada, general, "galumph root");
  const link = (await say(ada, general, "galumph https://parley.example/beamish")).text;
  const reply = (await say(ben, general, "galumph reply", root.id)).text;
  const pinned = await say(ada, general, "galumph pinned");
  const saved = await say(ada, general, "galumph saved");
  const filed = await say(ada, general, "galumph with a file");
  const file = { id: randomUUID(), name: "Jahresbericht-2025.pdf", type: "application/pdf", size: 1 };
  await sql`update messages set pinned_at = now() where id = ${pinned.id}`;
  await sql`update messages set files = ${JSON.stringify([file])}::text::jsonb where id = ${filed.id}`;
  for (const { id, text } of [pinned, filed]) await ada.api("PATCH /messages/:id", { id, text: `${text}!` });
  await sql`
    insert into saved_messages (user_id, message_id, channel_id)
    values (${ada.id}, ${saved.id}, ${general.id})`;

  expect(await find(ben, "galumph has:link")).toEqual([link]);
  expect(await find(ben, "beamish")).toEqual([link]);
  expect(await find(ben, "galumph is:thread")).toEqual([reply, root.text]);
  expect(await find(ben, "galumph is:pinned")).toEqual(["galumph pinned!"]);
  expect(await find(ben, "galumph has:pin")).toEqual(["galumph pinned!"]);
  expect(await find(ada, "galumph is:saved")).toEqual([saved.text]);
  expect(await find(ben, "galumph is:saved")).toEqual([]);
  expect(await find(ada, "galumph -is:saved -is:thread -has:link -has:file -is:pinned")).toEqual([]);
  expect(await find(ben, "galumph has:file")).toEqual(["galumph with a file!"]);
  expect(await find(ben, "jahresbericht")).toEqual(["galumph with a file!"]);
  expect(await find(ben, '"jahresbericht 2025 pdf"')).toEqual(["galumph with a file!"]);
  expect(await find(ben, '"file jahresbericht"')).toEqual([]);
});

test("an unknown operator is a word, and what cannot be meant is said", async () => {
  const { ada, ben, general, say, search, find } = scene;
  const { text } = await say(ada, general, "priority:high for the frabjous day");
  expect(await find(ben, "priority:high frabjous")).toEqual([text]);

  const refusal = async (q: string, options: SearchOptions = {}) =>
    search(ben, q, options).then(
      () => "taken",
      (error) => `${error.code} ${error.message}`,
    );
  expect(await refusal("has:cheese")).toBe("INVALID After has: comes link, file, reaction or pin.");
  expect(await refusal("before:2024-02-31")).toMatch("INVALID After before: comes a day");
  expect(await refusal("from: x")).toMatch("INVALID After from: comes a person's name");
  expect(await refusal("from:nobodyatall")).toBe("INVALID Nobody here is called nobodyatall.");
  expect(await refusal("!?")).toMatch("INVALID There is nothing to look for");
  expect(await refusal("   ")).toMatch("INVALID");
  expect(await refusal("a".repeat(501))).toMatch("INVALID");
  expect(await refusal("a ".repeat(40))).toMatch("INVALID A search has at most 30 parts");
  expect(await refusal("x", { before: "nonsense" })).toMatch("INVALID");
  expect(await refusal("x", { tz: "Mars/Olympus" })).toMatch("INVALID");
});
