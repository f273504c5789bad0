import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { untilIndexed } from "@/test/indexed";
import { meetToSearch, type SearchScene } from "@/test/search-scene";

let scene: SearchScene;
beforeAll(async () => {
  scene = await meetToSearch();
});
afterAll(() => scene.close());

test("a word is found: whole, as a part, with other accents and in other letters", async () => {
  const { ada, ben, general, say, find } = scene;
  const text = "Crème Brûlée for the WORKFLOW meeting";
  await say(ada, general, text);

  for (const q of ["brulee", "BRÛLÉE", "crème brûlée", "workflow", "kflow", "work", "meet"])
    expect(await find(ben, q), q).toEqual([text]);
  expect(await find(ben, "brulees")).toEqual([]);
});

test("what is in it decides: all words, phrases as they are, and nothing that has a minus", async () => {
  const { ada, ben, general, say, find } = scene;
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
  const { ada, ben, general, say, find } = scene;
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
  const { ada, ben, general, say, search } = scene;
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
  const { ada, ben, general, say, find } = scene;
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
  const { ada, ben, general, say, find } = scene;
  const [one, two] = [await say(ada, general, "shared vorpal a"), await say(ada, general, "shared vorpal b")];
  await untilIndexed();
  await ada.api("DELETE /messages/:id", { id: one.id });

  expect(await find(ben, "orpal")).toEqual([two.text]);
});

test("hostile queries are words or nothing", async () => {
  const { ben, search } = scene;
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
  const { ada, ben, say, search, channelOf } = scene;
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
  const { ada, ben, general, say, search } = scene;
  const whole = (await say(ada, general, "a slithy tove")).text;
  const part = (await say(ada, general, "slithytoves everywhere, unslithy")).text;
  await untilIndexed();
  const { hits } = await search(ben, "slithy");

  expect(hits.map(({ message }) => message.text)).toEqual([whole, part]);
});
