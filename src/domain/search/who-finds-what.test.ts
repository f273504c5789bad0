import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { untilIndexed } from "@/test/indexed";
import { insertPeople, type TestPerson } from "@/test/people";
import { meetToSearch, type SearchScene } from "@/test/search-scene";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let scene: SearchScene;
beforeAll(async () => {
  scene = await meetToSearch();
});
afterAll(() => scene.close());

test("only what one may see at this moment is found", async () => {
  const { ada, ben, guest, stranger, say, search, find, channelOf } = scene;
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
  const { ada, ben, workspace, general, say, find } = scene;
  const [leaver] = (await insertPeople(scene.server, 1)) as [TestPerson];
  await addToWorkspace(ada, workspace.id, [leaver]);
  await sql`update "user" set name = 'Gone Soon' where id = ${leaver.id}`;
  const { text } = await say(leaver, general, "farewell jabberwock");
  await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspace.id, userId: leaver.id });

  await expect(find(leaver, "jabberwock")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await find(ben, 'from:"gone soon" jabberwock')).toEqual([text]);
});

test("words of other workspaces, hidden channels and hidden names change no answer", async () => {
  const { ada, ben, stranger, say, search, channelOf } = scene;
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
