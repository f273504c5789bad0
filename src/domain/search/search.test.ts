import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { RouteInput } from "@/lib/api-routes";
import type { Channel, Message, Workspace } from "@/lib/objects";
import { untilIndexed } from "@/test/indexed";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let guest: TestPerson;
let stranger: TestPerson;
let workspace: Workspace;
let general: Channel;

beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada, ben, guest, stranger] = (await insertPeople(server, 4)) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  await sql`update "user" set name = 'Ada Lovelace' where id = ${ada.id}`;
  await sql`update "user" set name = 'Bén Öz' where id = ${ben.id}`;
  ({ workspace, general } = await createTestWorkspace(ada));
  await addToWorkspace(ada, workspace.id, [ben]);
  await addToWorkspace(ada, workspace.id, [guest], "guest");
});
afterAll(() => server.close());

async function say(person: TestPerson, channel: Channel, text: string, threadId?: string): Promise<Message> {
  const { message } = await person.api("POST /channels/:id/messages", {
    ...{ id: channel.id, clientId: randomUUID(), text, threadId },
  });
  return message;
}

type Options = Omit<RouteInput<"GET /workspaces/:id/search">, "id" | "q">;

const search = (person: TestPerson, q: string, options: Options = {}) =>
  person.api("GET /workspaces/:id/search", { id: workspace.id, q, ...options });

/** The texts that a person finds, the newest first, once all is indexed. */
async function find(person: TestPerson, q: string, options: Options = {}): Promise<string[]> {
  await untilIndexed();
  const { hits } = await search(person, q, { sort: "newest", ...options });
  return hits.map(({ message }) => message.text);
}

const channelOf = async (kind: "public" | "private", name: string = randomUUID()) =>
  (await ada.api("POST /workspaces/:id/channels", { id: workspace.id, name, kind })).channel;

test("a word is found: whole, as a part, with other accents and in other letters", async () => {
  const text = "Crème Brûlée for the WORKFLOW meeting";
  await say(ada, general, text);

  for (const q of ["brulee", "BRÛLÉE", "crème brûlée", "workflow", "kflow", "work", "meet"])
    expect(await find(ben, q), q).toEqual([text]);
  expect(await find(ben, "brulees")).toEqual([]);
});

test("what is in it decides: all words, phrases as they are, and nothing that has a minus", async () => {
  const both = await say(ada, general, "the zebra met the giraffe");
  const other = await say(ada, general, "the giraffe met the zebra's cousin");

  expect(await find(ben, "giraffe zebra")).toEqual([other.text, both.text]);
  expect(await find(ben, '"zebra met"')).toEqual([both.text]);
  expect(await find(ben, '"ebra met"')).toEqual([]);
  expect(await find(ben, "giraffe -cousin")).toEqual([both.text]);
  expect(await find(ben, 'giraffe -"zebra met"')).toEqual([other.text]);
  expect(await find(ben, "giraffe unicorn")).toEqual([]);
});

test("Chinese, Japanese, Korean and Thai are found by what they contain", async () => {
  const texts = [
    "我们明天在东京见面",
    "カレーライスを食べたい",
    "がっこうに行く",
    "서울에서 만나요",
    "สวัสดีครับ",
  ];
  for (const text of texts) await say(ada, general, text);

  expect(await find(ben, "东京")).toEqual([texts[0]]);
  expect(await find(ben, "京")).toEqual([texts[0]]);
  expect(await find(ben, "面")).toEqual([texts[0]]);
  expect(await find(ben, "明天东京")).toEqual([]);
  expect(await find(ben, "明天 东京")).toEqual([texts[0]]);
  expect(await find(ben, "ライス")).toEqual([texts[1]]);
  expect(await find(ben, "ﾗｲｽ")).toEqual([texts[1]]);
  expect(await find(ben, "がっこう")).toEqual([texts[2]]);
  expect(await find(ben, "かっこう")).toEqual([]);
  expect(await find(ben, "서울")).toEqual([texts[3]]);
  expect(await find(ben, "สวัสดี")).toEqual([texts[4]]);
});

test("highlights are where the words stand in the text as it was written", async () => {
  await say(ada, general, "Ｆｕｌｌ: e\u0301clair, 👩‍💻 and an éclair-maker 東京都");
  await untilIndexed();
  const marked = async (q: string) => {
    const { hits } = await search(ben, q);
    const [hit] = hits;
    return hit?.highlights.map(([start, end]) => hit.message.text.slice(start, end));
  };

  expect(await marked("eclair")).toEqual(["e\u0301clair", "éclair"]);
  expect(await marked("full clair")).toEqual(["Ｆｕｌｌ", "clair", "clair"]);
  expect(await marked("eclair-make")).toEqual(["éclair-make"]);
  expect(await marked("京都")).toEqual(["京都"]);
  expect(await marked("東")).toEqual(["東"]);
  expect(await marked('"an eclair"')).toEqual(["an éclair"]);
});

test("an edit, a reaction and a deletion are indexed, and a deleted word leaves no trace", async () => {
  const message = await say(ada, general, "the passphrase is xyzzyplugh");
  expect(await find(ben, "xyzzyplugh")).toEqual([message.text]);

  await ada.api("PATCH /messages/:id", { id: message.id, text: "no secret any more quuxly" });
  expect(await find(ben, "xyzzyplugh")).toEqual([]);
  expect(await find(ben, "quuxly")).toEqual(["no secret any more quuxly"]);
  expect(await sql`select from search_words where word = 'xyzzyplugh'`).toHaveLength(0);

  const socket = await ben.connect();
  expect(await find(ben, "quuxly has:reaction")).toEqual([]);
  await socket.ok("reaction:add", { messageId: message.id, emoji: "👍" });
  expect(await find(ben, "quuxly has:reaction")).toHaveLength(1);
  socket.close();

  await ada.api("DELETE /messages/:id", { id: message.id });
  expect(await find(ben, "quuxly")).toEqual([]);
  expect(await sql`select from search_words where word = 'quuxly'`).toHaveLength(0);
});

test("a word that others use still stays findable when one message with it goes", async () => {
  const [one, two] = [await say(ada, general, "shared vorpal a"), await say(ada, general, "shared vorpal b")];
  await untilIndexed();
  await ada.api("DELETE /messages/:id", { id: one.id });

  expect(await find(ben, "orpal")).toEqual([two.text]);
});

test("only what one may see at this moment is found", async () => {
  const open = await channelOf("public");
  const closed = await channelOf("private");
  const word = "snark";
  const publicText = (await say(ada, open, `${word} in public`)).text;
  const privateText = (await say(ada, closed, `${word} in private`)).text;

  expect(await find(ada, word)).toEqual([privateText, publicText]);
  // Not joined, and to be browsed all the same.
  expect(await find(ben, word)).toEqual([publicText]);
  expect(await find(guest, word)).toEqual([]);
  await expect(find(stranger, word)).rejects.toMatchObject({ code: "NOT_FOUND" });

  await ada.api("POST /channels/:id/members", { id: closed.id, userIds: [ben.id, guest.id] });
  expect(await find(ben, word)).toEqual([privateText, publicText]);
  expect(await find(guest, word)).toEqual([privateText]);

  await ben.api("POST /channels/:id/leave", { id: closed.id });
  await ada.api("DELETE /channels/:id/members/:userId", { id: closed.id, userId: guest.id });
  expect(await find(ben, word)).toEqual([publicText]);
  expect(await find(guest, word)).toEqual([]);
  // A page that began before does not go on to what is hidden now.
  const { next } = await search(ada, word, { sort: "newest", limit: 1 });
  expect((await search(guest, word, { sort: "newest", before: next ?? "" })).hits).toEqual([]);
});

test("who was removed from the workspace finds nothing, and their messages can still be found", async () => {
  const [leaver] = (await insertPeople(server, 1)) as [TestPerson];
  await addToWorkspace(ada, workspace.id, [leaver]);
  await sql`update "user" set name = 'Gone Soon' where id = ${leaver.id}`;
  const { text } = await say(leaver, general, "farewell jabberwock");
  await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspace.id, userId: leaver.id });

  await expect(find(leaver, "jabberwock")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await find(ben, 'from:"gone soon" jabberwock')).toEqual([text]);
});

test("words of other workspaces, hidden channels and hidden names change no answer", async () => {
  const other = await createTestWorkspace(stranger);
  await stranger.api("POST /channels/:id/messages", {
    ...{ id: other.general.id, clientId: randomUUID(), text: "the bandersnatch of strangers" },
  });
  const hidden = await channelOf("private", "hidden-lair");
  await say(ada, hidden, "the bandersnatch of Ada");

  const empty = { hits: [], next: null, isPartial: false };
  await untilIndexed();
  expect(await search(ben, "bandersnatch")).toEqual(empty);
  expect(await search(ben, "wordthatneverwas")).toEqual(empty);
  const refusal = (name: string) => search(ben, `in:${name} x`).catch((error) => error.message);
  expect(await refusal("hidden-lair")).toBe(
    (await refusal("no-such-lair")).replace("no-such-lair", "hidden-lair"),
  );
  expect(await refusal("hidden-lair")).toMatch("There is no channel");
});

test("from: and in: take names of people and channels, whole or by their beginning", async () => {
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
  const { text } = await say(ada, general, "priority:high for the frabjous day");
  expect(await find(ben, "priority:high frabjous")).toEqual([text]);

  const refusal = async (q: string, options: Options = {}) =>
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

test("hostile queries are words or nothing", async () => {
  for (const q of [
    "' or 1=1 --",
    "a & !b | (c <-> d):*",
    "'; drop table messages; --",
    "%_%_% \\",
    "\\' \\\\ '",
    "\u202e\u200b\ufeffabc",
    "!link @x !!",
    "é".repeat(400),
    `${"x".repeat(200)} ${"漢".repeat(200)}`,
    '"""""""',
    "-".repeat(300),
    "a\u0301".repeat(200),
    "(((((((((((((((((((",
    "from:'me' in:%",
  ]) {
    const outcome = await search(ben, q).catch((error) => error.code);
    expect(outcome === "INVALID" || Array.isArray(outcome.hits), `${q} → ${outcome}`).toBe(true);
  }
});

test("pages go on to the last hit, by time and by relevance, each hit once", async () => {
  const channel = await channelOf("public", "pages");
  const texts: string[] = [];
  for (let n = 0; n < 23; n++) texts.push((await say(ada, channel, `mimsy number ${n}`)).text);
  await untilIndexed();

  for (const sort of ["newest", "relevance"] as const) {
    const seen: string[] = [];
    let before: string | undefined;
    let pages = 0;
    do {
      const page = await search(ben, "mimsy", { sort, before, limit: 5 });
      seen.push(...page.hits.map(({ message }) => message.text));
      expect(page.isPartial).toBe(false);
      before = page.next ?? undefined;
      pages++;
      if (pages === 2) await say(ada, channel, "mimsy meanwhile");
    } while (before);
    expect(pages, sort).toBe(sort === "newest" ? 5 : 5);
    expect(seen.filter((text) => text !== "mimsy meanwhile").toSorted(), sort).toEqual(texts.toSorted());
    if (sort === "newest") expect(seen).toEqual(texts.toReversed());
    await untilIndexed();
  }
});

test("the whole word counts more than a part of one, however new that is", async () => {
  const whole = (await say(ada, general, "a slithy tove")).text;
  const part = (await say(ada, general, "slithytoves everywhere, unslithy")).text;
  await untilIndexed();
  const { hits } = await search(ben, "slithy");

  expect(hits.map(({ message }) => message.text)).toEqual([whole, part]);
});
