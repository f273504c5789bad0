import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { RouteInput, RouteName } from "@/lib/api-routes";
import type { CodedError, ErrorCode } from "@/lib/errors";
import type { CommandName } from "@/lib/socket-events";
import { fingerprint } from "@/test/fingerprint";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

/**
 * Who may do what, as a table: every route and every command × everybody. The types make it complete:
 * a route or command without a row does not compile. Whatever is refused must change nothing, and where
 * the answer is NOT_FOUND it must be the very answer that something absent gets.
 */

// The outsider owns another workspace; the removed one was in this one and in all its channels; the
// insider, the owner and the victim are in the channels; member, guest and admin are in the workspace only.
const actors = ["outsider", "removed", "guest", "member", "insider", "admin", "owner"] as const;
type ActorName = (typeof actors)[number];
type Verdict = "ok" | ErrorCode;
type Verdicts = [Verdict, Verdict, Verdict, Verdict, Verdict, Verdict, Verdict];

type Target = {
  workspaceId: string;
  privateId: string;
  publicId: string;
  directId: string;
  /** By the insider. */
  privateMessage: string;
  publicMessage: string;
  inviteId: string;
  inviteToken: string;
  /** A plain member, in all the channels. */
  victimId: string;
};
type Row<Input> = {
  what: string;
  input: (target: Target) => Input;
  verdicts: Verdicts;
  /** The target without what the row is about. */
  without: (target: Target) => Target;
};

const hidden = "NOT_FOUND";
const no = "FORBIDDEN";
const everybody: Verdicts = ["ok", "ok", "ok", "ok", "ok", "ok", "ok"];
const inWorkspace: Verdicts = [hidden, hidden, "ok", "ok", "ok", "ok", "ok"];
const notGuests: Verdicts = [hidden, hidden, no, "ok", "ok", "ok", "ok"];
// The removed one has been in it, but is not any more.
const seesPeople: Verdicts = inWorkspace;
const adminsOfIt: Verdicts = [hidden, hidden, no, no, no, "ok", "ok"];
const inChannel: Verdicts = [hidden, hidden, hidden, hidden, "ok", hidden, "ok"];
const itsMaker: Verdicts = [hidden, hidden, hidden, hidden, no, hidden, "ok"];
const adminsAndMaker: Verdicts = [hidden, hidden, hidden, no, no, "ok", "ok"];
const itsAuthor: Verdicts = [hidden, hidden, hidden, hidden, "ok", hidden, no];
const seesPublic: Verdicts = [hidden, hidden, hidden, "ok", "ok", "ok", "ok"];
const joinedPublic: Verdicts = [hidden, hidden, hidden, no, "ok", no, "ok"];

const row = <Input>(
  what: string,
  input: (target: Target) => Input,
  verdicts: Verdicts,
  without: (target: Target) => Target = absent,
): Row<Input> => ({ what, input, verdicts, without });
const id = (key: keyof Target) => (target: Target) => ({ id: target[key] });
const text = "a text";
const post = () => ({ clientId: randomUUID(), text });

const routes: { [Name in RouteName]: Row<RouteInput<Name>>[] } = {
  "GET /config": [row("nothing", () => ({}), everybody)],
  "GET /me": [row("oneself", () => ({}), everybody)],
  "GET /people/:id/pictures/:hash": [row("a member", (t) => ({ id: t.victimId, hash: "any" }), seesPeople)],
  "POST /workspaces": [row("a new one", () => ({ name: "Another" }), everybody)],
  "PATCH /workspaces/:id": [row("the workspace", (t) => ({ id: t.workspaceId, name: "Other" }), adminsOfIt)],
  "GET /workspaces/:id/snapshot": [row("the workspace", id("workspaceId"), inWorkspace)],
  "PATCH /workspaces/:id/members/:userId": [
    row("a member", (t) => ({ id: t.workspaceId, userId: t.victimId, role: "guest" as const }), adminsOfIt),
    row("an owner to be", (t) => ({ id: t.workspaceId, userId: t.victimId, role: "owner" as const }), [
      hidden,
      hidden,
      no,
      no,
      no,
      no,
      "ok",
    ]),
  ],
  "DELETE /workspaces/:id/members/:userId": [
    row("a member", (t) => ({ id: t.workspaceId, userId: t.victimId }), adminsOfIt),
  ],
  "GET /workspaces/:id/invites": [row("the workspace", id("workspaceId"), notGuests)],
  "POST /workspaces/:id/invites": [
    row("as member", id("workspaceId"), notGuests),
    row("as admin", (t) => ({ id: t.workspaceId, role: "admin" as const }), adminsOfIt),
  ],
  "DELETE /invites/:id": [row("the owner's invite", id("inviteId"), adminsOfIt)],
  "GET /invites/:token": [row("an invite", (t) => ({ token: t.inviteToken }), everybody)],
  "POST /invites/:token/accept": [row("an invite", (t) => ({ token: t.inviteToken }), everybody)],
  "GET /workspaces/:id/channels": [row("the workspace", id("workspaceId"), inWorkspace)],
  "POST /workspaces/:id/channels": [
    row("public", (t) => ({ id: t.workspaceId, name: randomUUID(), kind: "public" as const }), notGuests),
    row("private", (t) => ({ id: t.workspaceId, name: randomUUID(), kind: "private" as const }), notGuests),
  ],
  "POST /workspaces/:id/directs": [
    row("with a member", (t) => ({ id: t.workspaceId, userIds: [t.victimId] }), inWorkspace),
  ],
  "PATCH /channels/:id": [
    row("private", (t) => ({ id: t.privateId, topic: text }), inChannel),
    row("public", (t) => ({ id: t.publicId, topic: text }), [hidden, hidden, hidden, no, "ok", "ok", "ok"]),
    row(
      "direct",
      (t) => ({ id: t.directId, topic: text }),
      itsMaker.map((v) => (v === "ok" ? no : v)) as Verdicts,
    ),
  ],
  "POST /channels/:id/join": [
    row("private", id("privateId"), inChannel),
    row("public", id("publicId"), seesPublic),
  ],
  "POST /channels/:id/leave": [
    row("private", id("privateId"), inChannel),
    row("public", id("publicId"), seesPublic),
  ],
  "POST /channels/:id/archive": [
    row("private", id("privateId"), itsMaker),
    row("public", id("publicId"), adminsAndMaker),
  ],
  "POST /channels/:id/unarchive": [
    row("private", id("privateId"), itsMaker),
    row("public", id("publicId"), adminsAndMaker),
  ],
  "GET /channels/:id/members": [
    row("private", id("privateId"), inChannel),
    row("public", id("publicId"), seesPublic),
    row("direct", id("directId"), inChannel),
  ],
  "POST /channels/:id/members": [
    row("private", (t) => ({ id: t.privateId, userIds: [t.victimId] }), inChannel),
    row("public", (t) => ({ id: t.publicId, userIds: [t.victimId] }), joinedPublic),
  ],
  "DELETE /channels/:id/members/:userId": [
    row("private", (t) => ({ id: t.privateId, userId: t.victimId }), itsMaker),
    row("public", (t) => ({ id: t.publicId, userId: t.victimId }), adminsAndMaker),
  ],
  "GET /channels/:id/messages": [
    row("private", id("privateId"), inChannel),
    row("public", id("publicId"), seesPublic),
    row("direct", id("directId"), inChannel),
  ],
  "POST /channels/:id/messages": [
    row("private", (t) => ({ id: t.privateId, ...post() }), inChannel),
    row("public", (t) => ({ id: t.publicId, ...post() }), joinedPublic),
    row("direct", (t) => ({ id: t.directId, ...post() }), inChannel),
  ],
  "POST /channels/:id/read": [
    row("private", (t) => ({ id: t.privateId, seq: 1 }), inChannel),
    row("public", (t) => ({ id: t.publicId, seq: 1 }), joinedPublic),
  ],
  "POST /channels/:id/unread": [row("private", (t) => ({ id: t.privateId, seq: 1 }), inChannel)],
  "PATCH /messages/:id": [
    row("private", (t) => ({ id: t.privateMessage, text }), itsAuthor),
    row("public", (t) => ({ id: t.publicMessage, text }), [hidden, hidden, hidden, no, "ok", no, no]),
  ],
  "DELETE /messages/:id": [
    row("private", id("privateMessage"), inChannel),
    row("public", id("publicMessage"), adminsAndMaker.with(4, "ok") as Verdicts),
  ],
  "POST /sync": [row("private", (t) => ({ cursors: [{ channelId: t.privateId, version: 0 }] }), everybody)],
};

const channel = (key: keyof Target) => (target: Target) => ({ channelId: target[key] });
const message = (key: keyof Target) => (target: Target) => ({ messageId: target[key] });

const commands: { [Name in CommandName]: Row<object>[] } = {
  "message:send": [
    row("private", (t) => ({ channelId: t.privateId, ...post() }), inChannel),
    row("public", (t) => ({ channelId: t.publicId, ...post() }), joinedPublic),
    row("direct", (t) => ({ channelId: t.directId, ...post() }), inChannel),
    row("a thread", (t) => ({ channelId: t.privateId, threadId: t.privateMessage, ...post() }), inChannel),
    row(
      "a thread of another channel",
      (t) => ({ channelId: t.publicId, threadId: t.privateMessage, ...post() }),
      [hidden, hidden, hidden, no, hidden, no, hidden],
      (t) => ({ ...t, privateMessage: randomUUID() }),
    ),
  ],
  "message:edit": [row("private", (t) => ({ messageId: t.privateMessage, text }), itsAuthor)],
  "message:delete": [row("private", message("privateMessage"), inChannel)],
  "reaction:add": [
    row("private", (t) => ({ messageId: t.privateMessage, emoji: "👍" }), inChannel),
    row("public", (t) => ({ messageId: t.publicMessage, emoji: "👍" }), joinedPublic),
  ],
  "reaction:remove": [row("private", (t) => ({ messageId: t.privateMessage, emoji: "👍" }), inChannel)],
  "channel:sync": [row("private", (t) => ({ cursors: [{ channelId: t.privateId, version: 0 }] }), everybody)],
  "channel:read": [
    row("private", (t) => ({ channelId: t.privateId, seq: 1 }), inChannel),
    row("public", (t) => ({ channelId: t.publicId, seq: 1 }), joinedPublic),
  ],
  "channel:markUnread": [row("private", (t) => ({ channelId: t.privateId, seq: 1 }), inChannel)],
  "typing:start": [
    row("private", channel("privateId"), inChannel),
    row("public", channel("publicId"), joinedPublic),
  ],
  "typing:stop": [row("private", channel("privateId"), inChannel)],
  "presence:setActive": [row("oneself", () => ({}), everybody)],
  "presence:setAway": [row("oneself", () => ({}), everybody)],
  "room:join": [
    row("private", channel("privateId"), inChannel),
    row("public", channel("publicId"), seesPublic),
  ],
  "room:leave": [row("private", channel("privateId"), everybody)],
};

let server: TestServer;
let people: Record<ActorName | "victim", TestPerson>;
let sockets: Record<ActorName, TestSocket>;
let workspaceId: string;

beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  const names = [...actors, "victim"] as const;
  const inserted = await insertPeople(server, names.length);
  people = Object.fromEntries(names.map((name, index) => [name, inserted[index]])) as typeof people;
  workspaceId = (await createTestWorkspace(people.owner)).workspace.id;
  await createTestWorkspace(people.outsider);
  await sql`update "user" set image = 'data:image/png;base64,AAAA' where id = ${people.victim.id}`;
  await addToWorkspace(people.owner, workspaceId, [people.guest], "guest");
  await addToWorkspace(people.owner, workspaceId, [people.admin], "admin");
  sockets = Object.fromEntries(
    await Promise.all(actors.map(async (name) => [name, await people[name].connect()])),
  ) as typeof sockets;
});
afterAll(() => server.close());

/** Everything that a row may act on, fresh, with everybody in their place. */
async function prepare(): Promise<Target> {
  const { owner, insider, victim, removed, member, outsider } = people;
  // They may have come in by the row before.
  await owner
    .api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: outsider.id })
    .catch(() => undefined);
  await addToWorkspace(owner, workspaceId, [insider, victim, removed, member]);
  await owner.api("PATCH /workspaces/:id/members/:userId", {
    id: workspaceId,
    userId: victim.id,
    role: "member",
  });
  const make = async (kind: "public" | "private") => {
    const { channel } = await owner.api("POST /workspaces/:id/channels", {
      id: workspaceId,
      name: randomUUID(),
      kind,
    });
    const userIds = [insider.id, victim.id, removed.id];
    await owner.api("POST /channels/:id/members", { id: channel.id, userIds });
    const sent = await insider.api("POST /channels/:id/messages", { id: channel.id, ...post() });
    return { channelId: channel.id, messageId: sent.message.id };
  };
  const secret = await make("private");
  const open = await make("public");
  const direct = await owner.api("POST /workspaces/:id/directs", { id: workspaceId, userIds: [insider.id] });
  const { invite } = await owner.api("POST /workspaces/:id/invites", { id: workspaceId });
  await owner.api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: removed.id });
  return {
    workspaceId,
    privateId: secret.channelId,
    publicId: open.channelId,
    directId: direct.channel.id,
    privateMessage: secret.messageId,
    publicMessage: open.messageId,
    inviteId: invite.id,
    inviteToken: invite.token,
    victimId: victim.id,
  };
}

/** A target of which nothing exists. */
function absent(): Target {
  return {
    workspaceId: randomUUID(),
    privateId: randomUUID(),
    publicId: randomUUID(),
    directId: randomUUID(),
    privateMessage: randomUUID(),
    publicMessage: randomUUID(),
    inviteId: randomUUID(),
    inviteToken: "an-invite-that-never-was",
    victimId: "nobody",
  };
}

type Outcome = { verdict: Verdict; message?: string; data?: unknown };
type Attempt = (who: ActorName, target: Target) => Promise<Outcome>;

let prepared: Promise<Target> | null = null;

async function check(attempt: Attempt, who: ActorName, expected: Verdict, without: Row<object>["without"]) {
  // What was refused changed nothing, so the next one may try at the same target.
  prepared ??= prepare();
  const target = await prepared;
  const before = await fingerprint();
  const outcome = await attempt(who, target);
  expect(outcome.verdict, outcome.message).toBe(expected);
  if (expected === "ok") prepared = null;
  else expect(await fingerprint()).toBe(before);
  if (expected === hidden) expect(outcome).toEqual(await attempt(who, without(target)));
}

describe.each(Object.entries(routes))("%s", (name, rows) => {
  const attempt =
    (input: (target: Target) => object): Attempt =>
    async (who, target) => {
      const api = people[who].api as (name: string, input: object) => Promise<unknown>;
      return api(name, input(target)).then(
        (data) => ({ verdict: "ok", data }),
        (error: CodedError) => ({ verdict: error.code, message: error.message }),
      );
    };
  const cells = (rows as Row<object>[]).flatMap(({ what, input, verdicts, without }) =>
    actors.map((who, index) => ({ what, who, input, without, expected: verdicts[index] ?? "ok" })),
  );
  test.each(cells)("$what, as $who: $expected", async ({ input, who, expected, without }) => {
    await check(attempt(input), who, expected, without);
  });
});

describe.each(Object.entries(commands))("%s", (name, rows) => {
  const attempt =
    (input: (target: Target) => object): Attempt =>
    async (who, target) => {
      const result = await sockets[who].request(name as CommandName, input(target) as never);
      return result.ok
        ? { verdict: "ok", data: result.data }
        : { verdict: result.error.code, message: result.error.message };
    };
  const cells = rows.flatMap(({ what, input, verdicts, without }) =>
    actors.map((who, index) => ({ what, who, input, without, expected: verdicts[index] ?? "ok" })),
  );
  test.each(cells)("$what, as $who: $expected", async ({ input, who, expected, without }) => {
    await check(attempt(input), who, expected, without);
  });
});

test("without a session every route but the open ones says so, and no socket opens", async () => {
  const open = ["GET /config", "GET /invites/:token"];
  for (const name of Object.keys(routes).filter((route) => !open.includes(route))) {
    const [method = "GET", path = ""] = name.split(" ");
    const url = `${server.url}/api/v1${path.replace(/:\w+/g, randomUUID())}`;
    const response = await fetch(url, { method });
    expect(response.status, name).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
  }
});

test("a foreign private channel is gone for sync, and is in nobody's lists", async () => {
  const target = await prepare();
  for (const who of ["outsider", "removed", "guest", "member", "admin"] as const) {
    const cursors = [{ channelId: target.privateId, version: 0 }];
    const { channels } = await people[who].api("POST /sync", { cursors });
    expect(channels).toEqual([
      { channelId: target.privateId, version: 0, messages: [], reset: false, gone: true },
    ]);
  }
  for (const who of ["guest", "member", "admin"] as const) {
    const snapshot = await people[who].api("GET /workspaces/:id/snapshot", { id: workspaceId });
    const list = await people[who].api("GET /workspaces/:id/channels", { id: workspaceId });
    for (const { id: channelId } of [...snapshot.channels, ...list.channels])
      expect([target.privateId, target.directId]).not.toContain(channelId);
  }
});

test("a name that a private channel has is free for others: a conflict would tell", async () => {
  const name = randomUUID();
  const { owner, member } = people;
  await prepare();
  await owner.api("POST /workspaces/:id/channels", { id: workspaceId, name, kind: "private" });
  await member.api("POST /workspaces/:id/channels", { id: workspaceId, name, kind: "private" });
  await member.api("POST /workspaces/:id/channels", { id: workspaceId, name, kind: "public" });
  await expect(
    owner.api("POST /workspaces/:id/channels", { id: workspaceId, name: name.toUpperCase(), kind: "public" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});
