import { afterAll, beforeAll, expect, test } from "vitest";
import type { Workspace } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let people: TestPerson[];
let workspace: Workspace;
beforeAll(async () => {
  server = await startTestServer();
  people = await insertPeople(server, 11);
  const [owner, ...others] = people as [TestPerson, ...TestPerson[]];
  workspace = (await createTestWorkspace(owner)).workspace;
  await addToWorkspace(owner, workspace.id, others.slice(0, -1));
});
afterAll(() => server.close());

const open = async (from: TestPerson, to: TestPerson[]) => {
  const body = JSON.stringify({ userIds: to.map((person) => person.id) });
  const response = await fetch(`${server.url}/api/v1/workspaces/${workspace.id}/directs`, {
    ...{ method: "POST", body },
    headers: { authorization: `Bearer ${from.token}`, "content-type": "application/json" },
  });
  const { channel, error } = (await response.json()) as {
    channel: { id: string; memberIds: string[] };
    error: { code: string };
  };
  return { status: response.status, channel, error };
};

test("the same people always get the same conversation, whoever asks, at the same moment too", async () => {
  const [a, b, c] = people as [TestPerson, TestPerson, TestPerson];
  const answers = await Promise.all([
    open(a, [b, c]),
    open(b, [c, a]),
    open(c, [a, b]),
    open(a, [c, b, b, a]),
  ]);

  expect(new Set(answers.map(({ channel }) => channel.id)).size).toBe(1);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  expect(answers[0]?.channel.memberIds.toSorted()).toEqual([a.id, b.id, c.id].sort());
  expect((await open(a, [b])).channel.id).not.toBe(answers[0]?.channel.id);
});

test("one may keep notes with oneself; nobody writes to strangers or to a crowd", async () => {
  const [a] = people as [TestPerson];
  const stranger = people.at(-1) as TestPerson;
  expect((await open(a, [a])).channel.memberIds).toEqual([a.id]);
  expect(await open(a, [stranger])).toMatchObject({ status: 404, error: { code: "NOT_FOUND" } });
  expect(await open(a, people.slice(1, 10))).toMatchObject({ status: 400, error: { code: "INVALID" } });
});

test("all concerned hear of it at once, in every tab", async () => {
  const [, , , d, e] = people as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
  const tabs = await Promise.all([d.connect(), e.connect(), e.connect()]);
  const { channel } = await open(d, [e]);
  for (const tab of tabs) expect((await tab.next("channel:joined")).channel.id).toBe(channel.id);
});
