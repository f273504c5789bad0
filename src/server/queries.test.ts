import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHistory } from "@/domain/messages/history";
import { readSnapshot } from "@/domain/workspaces/snapshot";
import type { Channel, Workspace } from "@/lib/objects";
import { upload } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { queriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

/** What the hot paths cost in round trips: the budgets of the architecture, held here. */

let server: TestServer;
let people: TestPerson[];
let workspace: Workspace;
let general: Channel;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  people = await insertPeople(server, 30);
  const [owner, ...others] = people as [TestPerson, ...TestPerson[]];
  ({ workspace, general } = await createTestWorkspace(owner));
  await addToWorkspace(owner, workspace.id, others);
  for (let number = 0; number < 20; number++)
    await owner.api("POST /workspaces/:id/channels", {
      id: workspace.id,
      name: `channel ${number}`,
      kind: "public",
    });
});
afterAll(() => server.close());

const isAboutSessions = (statement: string) => statement.includes("from session s");

test("messages that come together are one statement and one event, whoever sends them", async () => {
  const sockets = await Promise.all(people.map((person) => person.connect()));
  const heard = sockets[0]?.events("message:new").length ?? 0;
  const statements = await queriesOf(() =>
    Promise.all(
      sockets.map((socket) =>
        socket.ok("message:send", { channelId: general.id, clientId: randomUUID(), text: "at once" }),
      ),
    ),
  );
  const events = sockets[0]?.events("message:new").slice(heard) ?? [];

  // However they fall into groups: a statement a group, an event a group, and all of them in it.
  expect(statements.length).toBe(events.length);
  expect(statements.length).toBeLessThan(sockets.length);
  expect(events.flatMap(({ messages }) => messages)).toHaveLength(sockets.length);
});

test("a single send is one statement", async () => {
  const socket = await (people[0] as TestPerson).connect();
  const statements = await queriesOf(() =>
    socket.ok("message:send", { channelId: general.id, clientId: randomUUID(), text: "alone" }),
  );
  expect(statements).toHaveLength(1);
});

test("so is one with files", async () => {
  const person = people[0] as TestPerson;
  const socket = await person.connect();
  const files = [await upload(person, workspace.id, "a", "a"), await upload(person, workspace.id, "b", "b")];
  const fileIds = files.map(({ id }) => id);
  const statements = await queriesOf(() =>
    socket.ok("message:send", { channelId: general.id, clientId: randomUUID(), text: "", fileIds }),
  );
  expect(statements).toHaveLength(1);
});

test("connecting reads all rooms in one statement, beside the session", async () => {
  const statements = await queriesOf(() => (people[0] as TestPerson).connect());
  expect(statements.filter((statement) => !isAboutSessions(statement))).toHaveLength(1);
  expect(statements).toHaveLength(2);
});

test("a snapshot takes at most six, however many channels there are", async () => {
  const actor = { userId: people[0]?.id ?? "" };
  const statements = await queriesOf(() => readSnapshot(actor, workspace.id));
  expect(statements.length).toBeLessThanOrEqual(6);
});

test("a page of history is one", async () => {
  const actor = { userId: people[0]?.id ?? "" };
  const statements = await queriesOf(() => readHistory(actor, general.id, { before: 10 }));
  expect(statements).toHaveLength(1);
});
