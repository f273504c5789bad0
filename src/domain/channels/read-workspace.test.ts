import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { queriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

/** Ada writes in many channels, Ben reads them all at once in one of two tabs. */
async function meet(channels: number) {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const ids = [general.id];
  for (let number = 1; number < channels; number += 1) {
    const name = `channel ${number}`;
    const { channel } = await ada.api("POST /workspaces/:id/channels", {
      ...{ id: workspace.id, name, kind: "private" },
    });
    await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
    ids.push(channel.id);
  }
  const write = async (channelId: string) =>
    (await ada.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text: "news" }))
      .message;
  const tabs = [await ben.connect(), await ben.connect()] as const;
  return { ada, ben, workspaceId: workspace.id, ids, write, tabs };
}

test("many channels are read with one event in every tab, up to what was known and no further", async () => {
  const { workspaceId, ids, write, tabs } = await meet(12);
  const places = [];
  for (const channelId of ids) places.push({ channelId, seq: (await write(channelId)).seq });
  const late = await write(ids[3] ?? "");
  const [tab, other] = tabs;
  const read = await tab.ok("workspace:read", { workspaceId, places });

  expect(read.places).toHaveLength(12);
  for (const place of read.places)
    expect(place).toMatchObject({ unreadCount: place.channelId === late.channelId ? 1 : 0 });
  expect(await other.next("workspace:read")).toEqual(read);
  expect(other.events("read:update")).toEqual([]);
});

test("however many they are, it takes as many statements", async () => {
  const counts = [];
  for (const channels of [2, 9]) {
    const { workspaceId, ids, write, tabs } = await meet(channels);
    const places: { channelId: string; seq: number }[] = [];
    for (const channelId of ids) places.push({ channelId, seq: (await write(channelId)).seq });
    counts.push((await queriesOf(() => tabs[0].ok("workspace:read", { workspaceId, places }))).length);
  }
  expect(counts[0]).toBe(counts[1]);
});

test("channels that one is not in, or of another workspace, are passed by", async () => {
  const [mine, theirs] = [await meet(1), await meet(2)];
  const { seq } = await theirs.write(theirs.ids[1] ?? "");
  const own = await mine.write(mine.ids[0] ?? "");
  const read = await mine.tabs[0].ok("workspace:read", {
    workspaceId: mine.workspaceId,
    places: [{ channelId: theirs.ids[1] ?? "", seq }, own],
  });
  expect(read.places.map(({ channelId }) => channelId)).toEqual(mine.ids);
  expect(
    await mine.tabs[0].request("workspace:read", { workspaceId: theirs.workspaceId, places: [own] }),
  ).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
});
