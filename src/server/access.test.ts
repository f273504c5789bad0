import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unsubscribeToken } from "@/domain/digest/unsubscribe-token";
import type { RouteInput, RouteName } from "@/lib/api-routes";
import type { CodedError, ErrorCode } from "@/lib/errors";
import type { CommandName } from "@/lib/socket-events";
import {
  type AccessPlace,
  type ActorName,
  absent,
  actors,
  aDevice,
  makeAccessPlace,
  post,
  pushHost,
  smallPicture,
  soon,
  type Target,
  text,
} from "@/test/access-place";
import { fingerprint } from "@/test/fingerprint";
import type { TestSocket } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";

/**
 * Who may do what, as a table: every route and every command × everybody. The types make it complete:
 * a route or command without a row does not compile. Whatever is refused must change nothing, and where
 * the answer is NOT_FOUND it must be the very answer that something absent gets.
 */

type Verdict = "ok" | ErrorCode;
/** In the order of `actors`: outsider, removed, guest, member, insider, admin, owner. */
type Verdicts = [Verdict, Verdict, Verdict, Verdict, Verdict, Verdict, Verdict];

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
/** Everybody, and it touches nothing but their own. */
const toOneself: Verdicts = [...everybody];
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
const itsHolder: Verdicts = [hidden, hidden, hidden, hidden, "ok", hidden, hidden];
const nobody: Verdicts = [hidden, hidden, hidden, hidden, hidden, hidden, hidden];
const notDirect: Verdicts = [hidden, hidden, hidden, "INVALID", "INVALID", "INVALID", "INVALID"];
const joinedPublic: Verdicts = [hidden, hidden, hidden, no, "ok", no, "ok"];

const row = <Input>(
  what: string,
  input: (target: Target) => Input,
  verdicts: Verdicts,
  without: (target: Target) => Target = absent,
): Row<Input> => ({ what, input, verdicts, without });
const id = (key: keyof Target) => (target: Target) => ({ id: target[key] });

const routes: { [Name in RouteName]: Row<RouteInput<Name>>[] } = {
  "GET /config": [row("nothing", () => ({}), everybody)],
  "GET /me": [row("oneself", () => ({}), toOneself)],
  "GET /me/preferences": [row("oneself", () => ({}), toOneself)],
  "PATCH /me/preferences": [row("oneself", () => ({ keywords: [text] }), toOneself)],
  "GET /me/notifications": [row("oneself", () => ({}), toOneself)],
  "POST /me/notifications/read": [row("oneself", () => ({}), toOneself)],
  "PUT /me/status": [row("oneself", () => ({ emoji: "🎧", text }), toOneself)],
  "DELETE /me/status": [row("oneself", () => ({}), toOneself)],
  "PUT /me/dnd": [row("oneself", () => ({ until: "2999-01-01T00:00:00Z" }), toOneself)],
  "GET /me/saved": [row("one's own", () => ({}), toOneself)],
  "PUT /me/saved/:messageId": [
    row("private", (t) => ({ messageId: t.privateMessage, isDone: true }), inChannel),
    row("public", (t) => ({ messageId: t.publicMessage, remindAt: soon() }), seesPublic),
  ],
  "DELETE /me/saved/:messageId": [row("the insider's", (t) => ({ messageId: t.privateMessage }), itsHolder)],
  "PATCH /me/scheduled/:id": [row("the insider's", (t) => ({ id: t.scheduledId, text }), itsHolder)],
  "DELETE /me/scheduled/:id": [row("the insider's", id("scheduledId"), itsHolder)],
  "POST /me/scheduled/:id/send": [row("the insider's", id("scheduledId"), itsHolder)],
  "GET /push/key": [row("the key", () => ({}), everybody)],
  "GET /me/push": [row("one's own", () => ({}), toOneself)],
  "POST /me/push": [row("a device", () => aDevice(), everybody)],
  "PATCH /me/push/:id": [
    row("the insider's", (t) => ({ id: t.deviceId, about: "directs" as const }), itsHolder),
  ],
  "DELETE /me/push/:id": [row("the insider's", id("deviceId"), itsHolder)],
  "GET /unsubscribe": [
    row("a signed link", (t) => ({ token: unsubscribeToken(t.victimId) }), everybody),
    row("another", () => ({ token: "nobody.signed-this" }), nobody),
  ],
  "POST /unsubscribe": [
    row("a signed link", (t) => ({ token: unsubscribeToken(t.victimId) }), everybody),
    row("another", () => ({ token: "nobody.signed-this" }), nobody),
  ],
  "GET /people/:id/pictures/:hash": [row("a member", (t) => ({ id: t.victimId, hash: "any" }), seesPeople)],
  "POST /workspaces": [row("a new one", () => ({ name: "Another" }), toOneself)],
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
  "GET /workspaces/:id/groups": [row("the workspace", id("workspaceId"), inWorkspace)],
  "POST /workspaces/:id/groups": [
    row(
      "a group",
      (t) => ({ id: t.workspaceId, handle: randomUUID(), name: "Group", userIds: [t.victimId] }),
      adminsOfIt,
    ),
  ],
  "PATCH /groups/:id": [row("a group", (t) => ({ id: t.groupId, userIds: [t.victimId] }), adminsOfIt)],
  "DELETE /groups/:id": [row("a group", id("groupId"), adminsOfIt)],
  "GET /workspaces/:id/emojis": [row("the workspace", id("workspaceId"), inWorkspace)],
  "POST /workspaces/:id/emojis": [
    row(
      "a picture",
      (t) => ({ id: t.workspaceId, name: randomUUID().slice(4), bytes: new Blob([smallPicture]) }),
      notGuests,
    ),
  ],
  "GET /emojis/:id": [row("the insider's", id("emojiId"), inWorkspace)],
  "DELETE /emojis/:id": [row("the insider's", id("emojiId"), [hidden, hidden, no, no, "ok", "ok", "ok"])],
  "GET /workspaces/:id/channels": [row("the workspace", id("workspaceId"), inWorkspace)],
  "POST /workspaces/:id/channels": [
    row("public", (t) => ({ id: t.workspaceId, name: randomUUID(), kind: "public" as const }), notGuests),
    row("private", (t) => ({ id: t.workspaceId, name: randomUUID(), kind: "private" as const }), notGuests),
  ],
  "POST /workspaces/:id/directs": [
    row("with a member", (t) => ({ id: t.workspaceId, userIds: [t.victimId] }), inWorkspace),
  ],
  "POST /workspaces/:id/read": [
    row(
      "the workspace",
      (t) => ({ id: t.workspaceId, places: [{ channelId: t.publicId, seq: 1 }] }),
      inWorkspace,
    ),
  ],
  "POST /workspaces/:id/cards": [
    row(
      "a place in a private channel",
      (t) => ({ id: t.workspaceId, places: [{ channelId: t.privateId, seq: 1 }] }),
      inWorkspace,
    ),
  ],
  "PUT /workspaces/:id/sidebar": [
    row("one's own", (t) => ({ id: t.workspaceId, sections: [] }), inWorkspace),
  ],
  "GET /workspaces/:id/search": [row("the workspace", (t) => ({ id: t.workspaceId, q: text }), inWorkspace)],
  "PATCH /channels/:id": [
    row("private", (t) => ({ id: t.privateId, topic: text }), inChannel),
    row("public", (t) => ({ id: t.publicId, topic: text }), [hidden, hidden, hidden, no, "ok", "ok", "ok"]),
    row(
      "direct",
      (t) => ({ id: t.directId, topic: text }),
      itsMaker.map((v) => (v === "ok" ? no : v)) as Verdicts,
    ),
  ],
  "PATCH /channels/:id/membership": [
    row("private", (t) => ({ id: t.privateId, isMuted: true }), inChannel),
    row("public", (t) => ({ id: t.publicId, notify: "nothing" as const }), joinedPublic),
    row("direct", (t) => ({ id: t.directId, isMuted: true }), inChannel),
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
  "GET /channels/:id/pins": [
    row("private", id("privateId"), inChannel),
    row("public", id("publicId"), seesPublic),
    row("direct", id("directId"), inChannel),
  ],
  "POST /channels/:id/scheduled": [
    row("private", (t) => ({ id: t.privateId, ...post(), sendAt: soon() }), inChannel),
    row("public", (t) => ({ id: t.publicId, ...post(), sendAt: soon() }), joinedPublic),
    row(
      "a thread of another channel",
      (t) => ({ id: t.publicId, threadId: t.privateMessage, ...post(), sendAt: soon() }),
      [hidden, hidden, hidden, no, hidden, no, hidden],
      (t) => ({ ...t, privateMessage: randomUUID() }),
    ),
  ],
  "PUT /channels/:id/draft": [
    row("private", (t) => ({ id: t.privateId, text, updatedAt: soon() }), inChannel),
    row("public", (t) => ({ id: t.publicId, text, updatedAt: soon() }), seesPublic),
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
  "DELETE /messages/:id/previews": [
    row("private", (t) => ({ id: t.privateMessage, url: "https://example.org/" }), itsAuthor),
  ],
  "PUT /messages/:id/pin": [
    row("private", (t) => ({ id: t.privateMessage, pinned: true }), inChannel),
    row("public", (t) => ({ id: t.publicMessage, pinned: true }), joinedPublic),
  ],
  "PUT /messages/:id/reactions": [
    row("private", (t) => ({ id: t.privateMessage, emoji: "👍", on: true }), inChannel),
    row("public", (t) => ({ id: t.publicMessage, emoji: "👍", on: true }), joinedPublic),
  ],
  "DELETE /messages/:id": [
    row("private", id("privateMessage"), inChannel),
    row("public", id("publicMessage"), adminsAndMaker.with(4, "ok") as Verdicts),
  ],
  "POST /workspaces/:id/files": [
    row("a file", (t) => ({ id: t.workspaceId, name: "a.txt", bytes: new Blob([text]) }), inWorkspace),
  ],
  "GET /files/:id": [
    row("in a private message", id("privateFile"), inChannel),
    row("in none", id("looseFile"), itsHolder),
  ],
  "GET /files/:id/thumbnail": [row("in a private message", id("privateFile"), inChannel)],
  "GET /messages/:id/thread": [
    row("private", id("privateMessage"), inChannel),
    row("public", id("publicMessage"), seesPublic),
  ],
  "POST /messages/:id/thread/read": [
    row("private", (t) => ({ id: t.privateMessage, seq: 1 }), inChannel),
    row("public", (t) => ({ id: t.publicMessage, seq: 1 }), seesPublic),
  ],
  "PUT /messages/:id/follow": [
    row("private", (t) => ({ id: t.privateMessage, isFollowing: true }), inChannel),
    row("public", (t) => ({ id: t.publicMessage, isFollowing: true }), seesPublic),
  ],
  "GET /workspaces/:id/threads": [row("the workspace", id("workspaceId"), inWorkspace)],
  "GET /messages/:id/notification": [
    row("private", id("privateMessage"), inChannel),
    row("public", id("publicMessage"), seesPublic),
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
      "a thread and the channel",
      (t) => ({ channelId: t.privateId, threadId: t.privateMessage, alsoToChannel: true, ...post() }),
      inChannel,
    ),
    row(
      "a thread of another channel",
      (t) => ({ channelId: t.publicId, threadId: t.privateMessage, ...post() }),
      [hidden, hidden, hidden, no, hidden, no, hidden],
      (t) => ({ ...t, privateMessage: randomUUID() }),
    ),
    row(
      "the insider's file",
      (t) => ({ channelId: t.privateId, ...post(), fileIds: [t.looseFile] }),
      itsHolder,
      (t) => ({ ...t, looseFile: randomUUID() }),
    ),
  ],
  "message:edit": [row("private", (t) => ({ messageId: t.privateMessage, text }), itsAuthor)],
  "message:delete": [row("private", message("privateMessage"), inChannel)],
  "message:pin": [
    row("private", (t) => ({ messageId: t.privateMessage, pinned: true }), inChannel),
    row("public", (t) => ({ messageId: t.publicMessage, pinned: true }), joinedPublic),
  ],
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
  "channel:delivered": [
    row("direct", (t) => ({ channelId: t.directId, seq: 1 }), inChannel),
    row("public", (t) => ({ channelId: t.publicId, seq: 1 }), notDirect),
  ],
  "workspace:read": [
    row(
      "a channel of it",
      (t) => ({ workspaceId: t.workspaceId, places: [{ channelId: t.publicId, seq: 1 }] }),
      inWorkspace,
    ),
  ],
  "typing:start": [
    row("private", channel("privateId"), inChannel),
    row("public", channel("publicId"), joinedPublic),
  ],
  "typing:stop": [row("private", channel("privateId"), inChannel)],
  "presence:setActive": [
    row("oneself", () => ({}), toOneself),
    row("by hand", () => ({ byHand: true }), toOneself),
  ],
  "presence:setAway": [row("oneself", () => ({}), toOneself)],
  "room:join": [
    row("private", channel("privateId"), inChannel),
    row("public", channel("publicId"), seesPublic),
  ],
  "room:leave": [row("private", channel("privateId"), everybody)],
};

let server: TestServer;
let place: AccessPlace;
let sockets: Record<ActorName, TestSocket>;

beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0", PUSH_SERVICES: pushHost } });
  place = await makeAccessPlace(server);
  sockets = Object.fromEntries(
    await Promise.all(actors.map(async (name) => [name, await place.people[name].connect()])),
  ) as typeof sockets;
});
afterAll(() => server.close());

type Outcome = { verdict: Verdict; message?: string; data?: unknown };
type Attempt = (who: ActorName, input: object) => Promise<Outcome>;

/** What attempts are made at, and all that is stored beside it. */
let prepared: { target: Target; stored: string } | null = null;

async function check(attempt: Attempt, who: ActorName, expected: Verdict, row: Row<object>) {
  // Where nothing has changed, the next one may try at the same target.
  prepared ??= { target: await place.prepare(), stored: await fingerprint() };
  const { target, stored } = prepared;
  const outcome = await attempt(who, row.input(target));
  expect(outcome.verdict, outcome.message).toBe(expected);
  prepared.stored = await fingerprint();
  if (expected !== "ok") expect(prepared.stored).toBe(stored);
  if (prepared.stored !== stored && row.verdicts !== toOneself) prepared = null;
  if (expected === hidden) expect(outcome).toEqual(await attempt(who, row.input(row.without(target))));
}

const overHttp =
  (name: string): Attempt =>
  (who, input) => {
    const api = place.people[who].api as (name: string, input: object) => Promise<unknown>;
    return api(name, input).then(
      (data) => ({ verdict: "ok", data }),
      (error: CodedError) => ({ verdict: error.code, message: error.message }),
    );
  };

const overSocket =
  (name: string): Attempt =>
  async (who, input) => {
    const result = await sockets[who].request(name as CommandName, input as never);
    return result.ok
      ? { verdict: "ok", data: result.data }
      : { verdict: result.error.code, message: result.error.message };
  };

describe.each([
  ...Object.entries(routes).map(([name, rows]) => ({ name, rows, attempt: overHttp(name) })),
  ...Object.entries(commands).map(([name, rows]) => ({ name, rows, attempt: overSocket(name) })),
])("$name", ({ rows, attempt }) => {
  const cells = (rows as Row<object>[]).flatMap((row) =>
    actors.map((who, index) => ({ what: row.what, who, expected: row.verdicts[index] ?? "ok", row })),
  );
  test.each(cells)("$what, as $who: $expected", ({ who, expected, row }) =>
    check(attempt, who, expected, row),
  );
});

test("without a session every route but the open ones says so", async () => {
  const open = ["GET /config", "GET /invites/:token", "GET /unsubscribe", "POST /unsubscribe"];
  for (const name of Object.keys(routes).filter((route) => !open.includes(route))) {
    const [method = "GET", path = ""] = name.split(" ");
    const url = `${server.url}/api/v1${path.replace(/:\w+/g, randomUUID())}`;
    const response = await fetch(url, { method });
    expect(response.status, name).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
  }
});

test("a foreign private channel is gone for sync, and is in nobody's lists", async () => {
  const { people, workspaceId } = place;
  const target = await place.prepare();
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
  const { workspaceId } = place;
  const { owner, member } = place.people;
  await place.prepare();
  await owner.api("POST /workspaces/:id/channels", { id: workspaceId, name, kind: "private" });
  await member.api("POST /workspaces/:id/channels", { id: workspaceId, name, kind: "private" });
  await member.api("POST /workspaces/:id/channels", { id: workspaceId, name, kind: "public" });
  await expect(
    owner.api("POST /workspaces/:id/channels", { id: workspaceId, name: name.toUpperCase(), kind: "public" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});
