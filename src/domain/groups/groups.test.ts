import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let otto: TestPerson;
let id: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada, ben, otto] = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  id = (await createTestWorkspace(ada)).workspace.id;
  await addToWorkspace(ada, id, [ben]);
});
afterAll(() => server.close());

const make = (handle: string, userIds: string[] = []) =>
  ada.api("POST /workspaces/:id/groups", { id, handle, name: "A group", userIds });

test("a handle is one word, unlike the words for everyone, and one group's", async () => {
  for (const handle of ["", "two words", "@at", "-dash", "dot.", "all", "HERE", "x".repeat(41), "a<b"])
    await expect(make(handle), handle).rejects.toMatchObject({ code: "INVALID" });
  const { group } = await make("Équipe-1.b");
  expect(group).toMatchObject({ workspaceId: id, handle: "équipe-1.b", name: "A group", userIds: [] });
  await expect(make("équipe-1.B")).rejects.toMatchObject({ code: "CONFLICT" });
  const { group: other } = await make("other");
  const rename = ada.api("PATCH /groups/:id", { id: other.id, handle: "Équipe-1.b" });
  await expect(rename).rejects.toMatchObject({ code: "CONFLICT" });
  // Another workspace has its own.
  const { workspace } = await createTestWorkspace(otto);
  await otto.api("POST /workspaces/:id/groups", {
    id: workspace.id,
    handle: "other",
    name: "Theirs",
    userIds: [],
  });
});

test("only people of the workspace are in it, and who leaves the one leaves the other", async () => {
  const { group } = await make("crew", [ben.id, otto.id, ada.id, ben.id]);
  expect(group.userIds).toEqual([ada.id, ben.id].sort());
  const changed = await ada.api("PATCH /groups/:id", {
    id: group.id,
    name: "Crew",
    userIds: [ben.id, otto.id],
  });
  expect(changed.group).toEqual({ ...group, name: "Crew", userIds: [ben.id] });
  await ada.api("DELETE /workspaces/:id/members/:userId", { id, userId: ben.id });
  const { groups } = await ada.api("GET /workspaces/:id/groups", { id });
  expect(groups.find((one) => one.id === group.id)?.userIds).toEqual([]);
});

test("a change that changes nothing is none, and outsiders hear of no change", async () => {
  const [own, foreign] = await Promise.all([ada.connect(), otto.connect()]);
  const { group } = await make("quiet");
  await expect(ada.api("PATCH /groups/:id", { id: group.id })).rejects.toMatchObject({ code: "INVALID" });
  await ada.api("DELETE /groups/:id", { id: group.id });
  expect(await own.next("group:updated", ({ group: { handle } }) => handle === "quiet")).toEqual({ group });
  expect(await own.next("group:deleted")).toEqual({ workspaceId: id, groupId: group.id });
  expect([foreign.events("group:updated"), foreign.events("group:deleted")]).toEqual([[], []]);
  for (const tab of [own, foreign]) tab.disconnect();
});
