import { randomUUID } from "node:crypto";
import emojis from "emojibase-data/en/data.json";
import shortcodes from "emojibase-data/en/shortcodes/iamcal.json";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { qualifiedEmoji } from "@/lib/emoji";
import { picture } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { standardEmoji } from "./standard-emoji";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let otto: TestPerson;
let id: string;
let generalId: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada, ben, otto] = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  [id, generalId] = [workspace.id, general.id];
  await addToWorkspace(ada, id, [ben]);
});
afterAll(() => server.close());

const add = async (
  person: TestPerson,
  name: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  workspaceId = id,
) =>
  (await person.api("POST /workspaces/:id/emojis", { id: workspaceId, name, bytes: new Blob([bytes]) }))
    .emoji;

async function fetched(emojiId: string, person = ben) {
  const response = await fetch(`${server.url}/api/v1/emojis/${emojiId}`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get("content-type"), bytes };
}

/** Frames of other colours, one after the other. */
async function animation(type: "gif" | "webp", frames: number): Promise<Uint8Array<ArrayBuffer>> {
  const pages = await Promise.all(
    Array.from({ length: frames }, (_, index) =>
      sharp({ create: { width: 200, height: 100, channels: 3, background: { r: index * 60, g: 0, b: 0 } } })
        .png()
        .toBuffer(),
    ),
  );
  const joined = sharp(pages, { join: { animated: true } });
  return new Uint8Array(await (type === "gif" ? joined.gif() : joined.webp()).toBuffer());
}

test("a picture becomes a small one that everybody in the workspace hears of and sees", async () => {
  const socket = await ben.connect();
  const emoji = await add(ben, "party-cat", await picture(400, 200));
  expect(emoji).toEqual({ id: emoji.id, workspaceId: id, name: "party-cat", createdBy: ben.id });
  expect(await socket.next("emoji:updated")).toEqual({ emoji });
  expect((await ada.api("GET /workspaces/:id/emojis", { id })).emojis).toEqual([emoji]);

  const { status, type, bytes } = await fetched(emoji.id, ada);
  expect([status, type]).toEqual([200, "image/webp"]);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 128, height: 64 });
  expect((await fetched(emoji.id, otto)).status).toBe(404);

  await ben.api("DELETE /emojis/:id", { id: emoji.id });
  expect(await socket.next("emoji:deleted")).toEqual({
    workspaceId: id,
    emojiId: emoji.id,
    name: "party-cat",
  });
  expect((await fetched(emoji.id)).status).toBe(404);
  socket.disconnect();
});

test.each(["gif", "webp"] as const)("a %s that moves goes on moving", async (type) => {
  const { id: emojiId } = await add(ada, `moving_${type}`, await animation(type, 3));
  const { bytes } = await fetched(emojiId);
  expect(await sharp(bytes, { animated: true }).metadata()).toMatchObject({
    ...{ format: "webp", width: 128, pageHeight: 64, pages: 3 },
  });
});

test("a name is a short plain word that no emoji has", async () => {
  const small = await picture(8, 8);
  for (const name of ["", "a", "Party", "two words", ":colons:", "x".repeat(33), "é_é", "a<b"])
    await expect(add(ada, name, small), name).rejects.toMatchObject({ code: "INVALID" });
  await expect(add(ada, "tada", small)).rejects.toMatchObject({ code: "CONFLICT" });
  const both = await Promise.allSettled([add(ada, "twice", small), add(ben, "twice", small)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { workspace } = await createTestWorkspace(otto);
  expect(await add(otto, "twice", small, workspace.id)).toMatchObject({ name: "twice" });
});

test("a standard name stands for the emoji that browsers show for it", () => {
  const named = emojis.flatMap(({ hexcode, emoji }) =>
    [(shortcodes as Record<string, string | string[]>)[hexcode] ?? []]
      .flat()
      .map((name) => [name, qualifiedEmoji(emoji)]),
  );
  expect(named.length).toBeGreaterThan(1_500);
  expect(named.filter(([name = "", emoji]) => standardEmoji(name) !== emoji)).toEqual([]);
  const known = ["tada", "heart", "+1", "party-cat", "constructor"].map(standardEmoji);
  expect(known).toEqual(["🎉", "❤️", "👍", undefined, undefined]);
});

test("a reaction with an emoji of the workspace needs one, and counts once for a person", async () => {
  const send = { id: generalId, clientId: randomUUID(), text: "look" };
  const { message } = await ada.api("POST /channels/:id/messages", send);
  const tab = await ben.connect();
  const react = (emoji: string) => tab.request("reaction:add", { messageId: message.id, emoji });
  expect(await react(":nobody-home:")).toMatchObject({ ok: false, error: { code: "INVALID" } });

  const emoji = await add(ada, "nod", await picture(8, 8));
  const all = await Promise.all([react(":nod:"), react(":nod:"), react(":nod:"), react("👍")]);
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  const { reactions } = (await tab.ok("reaction:add", { messageId: message.id, emoji: ":nod:" })).message;
  expect(reactions.toSorted((a, b) => (a.emoji < b.emoji ? -1 : 1))).toEqual([
    { emoji: ":nod:", userIds: [ben.id] },
    { emoji: "👍", userIds: [ben.id] },
  ]);

  // It is gone, the reaction is not: one may still take it back.
  await ada.api("DELETE /emojis/:id", { id: emoji.id });
  const taken = await tab.ok("reaction:remove", { messageId: message.id, emoji: ":nod:" });
  expect(taken.message.reactions).toEqual([{ emoji: "👍", userIds: [ben.id] }]);
  tab.disconnect();
});
