import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { Workspace } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let workspace: Workspace;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0", APP_URL: "https://chat.example" } });
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  workspace = (await createTestWorkspace(ada)).workspace;
});
afterAll(() => server.close());

type Input = {
  email?: string;
  role?: "admin" | "member" | "guest";
  maxUses?: number;
  expiresInHours?: number;
};
const invite = async (input: Input = {}) =>
  (await ada.api("POST /workspaces/:id/invites", { id: workspace.id, ...input })).invite;
const accept = (person: TestPerson, token: string) => person.api("POST /invites/:token/accept", { token });
const newcomer = async () => (await insertPeople(server, 1))[0] as TestPerson;

test("a link lets in, into general, with its role; its token is stored nowhere", async () => {
  const made = await invite({ role: "guest" });
  const ben = await newcomer();
  expect(made.url).toBe(`https://chat.example/invite/${made.token}`);
  expect(await ben.api("GET /invites/:token", { token: made.token })).toEqual({
    ...{ workspace: { name: workspace.name }, invitedBy: ada.name, email: null },
  });
  const { workspace: joined, generalChannel } = await accept(ben, made.token);
  expect(joined).toEqual({ ...workspace, role: "guest" });
  expect(generalChannel).toMatchObject({ name: "general", joined: true, isGeneral: true });
  const rows = await sql`select * from invites`;
  expect(JSON.stringify(rows)).not.toContain(made.token);
});

test("the last use is given once, however many ask at the same moment", async () => {
  const made = await invite({ maxUses: 3 });
  const people = await insertPeople(server, 12);
  const results = await Promise.allSettled(people.map((person) => accept(person, made.token)));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(3);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "NOT_FOUND" });
});

test("accepting again is the same answer, uses nothing up and keeps the role", async () => {
  const made = await invite({ role: "guest" });
  const ben = await newcomer();
  const first = await accept(ben, made.token);
  expect(await accept(ben, made.token)).toEqual(first);
  expect(await accept(ben, (await invite({ role: "admin" })).token)).toEqual(first);
  const { invites } = await ada.api("GET /workspaces/:id/invites", { id: workspace.id });
  expect(invites.find(({ id }) => id === made.id)?.uses).toBe(1);
});

test("expired, revoked and unknown invites are all the same", async () => {
  const expired = await invite();
  await sql`update invites set expires_at = now() where id = ${expired.id}`;
  const revoked = await invite();
  await ada.api("DELETE /invites/:id", { id: revoked.id });
  const ben = await newcomer();
  const answers = await Promise.all(
    [expired.token, revoked.token, "an-invite-that-never-was"].flatMap((token) => [
      accept(ben, token).catch((error: Error) => error),
      ben.api("GET /invites/:token", { token }).catch((error: Error) => error),
    ]),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ code: "NOT_FOUND", message: "This invite does not exist." });
  const { invites } = await ada.api("GET /workspaces/:id/invites", { id: workspace.id });
  expect(invites.map(({ id }) => id)).not.toContain(revoked.id);
});

test("an invite by email is for that address only, once", async () => {
  const [ben, eve] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const made = await invite({ email: ben.email.toUpperCase() });
  expect(made).toMatchObject({ email: ben.email, maxUses: 1 });
  await expect(accept(eve, made.token)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await accept(ben, made.token);
});
