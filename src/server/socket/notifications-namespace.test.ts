import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { pushNotification } from "@/domain/notifications/push-notification";
import type { Ack } from "@/lib/socket-events";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
beforeAll(async () => {
  server = await startTestServer();
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
});
afterAll(() => server.close());

const opened: Socket[] = [];
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});

/** A program of somebody's; rejects with the `connect_error`. */
async function open(options: Parameters<typeof io>[1]): Promise<Socket> {
  const program = io(`${server.url}/notifications`, {
    transports: ["websocket"],
    forceNew: true,
    ...options,
  });
  opened.push(program);
  return new Promise((resolve, reject) => {
    program.once("connect", () => resolve(program));
    program.once("connect_error", reject);
  });
}
const openAs = ({ token }: TestPerson) => open({ auth: { token } });
const ask = (program: Socket, name: string, data: unknown): Promise<Ack<unknown>> =>
  program.timeout(30_000).emitWithAck(name, data);
const tell = (person: TestPerson, type: "activity" | "system", title = "Hello") =>
  pushNotification(person.id, { type, title, message: "World" });

/** A program that has subscribed to its person's notifications, and what it hears. */
async function subscribe(person: TestPerson, channel = `user:${person.id}`) {
  const program = await openAs(person);
  const heard: { name: string; data: Record<string, unknown> }[] = [];
  program.onAny((name: string, data: Record<string, unknown>) => heard.push({ name, data }));
  expect(await ask(program, "subscribe:channel", { channel })).toEqual({ ok: true, data: { channel } });
  return { program, heard };
}

describe("who comes in", () => {
  test("a bearer token or the cookie; nobody else, with a code", async () => {
    await openAs(ada);
    await open({ extraHeaders: { cookie: ada.cookie } });
    for (const auth of [{}, { token: "nonsense" }, { token: `${ada.token}x` }, { token: 7 }])
      await expect(open({ auth })).rejects.toMatchObject({ data: { code: "UNAUTHENTICATED" } });
  });

  test("a program is not somebody who is online", async () => {
    const { workspace } = await ben.api("POST /workspaces", { name: "Quiet" });
    await subscribe(ben);
    const { people } = await ben.api("GET /workspaces/:id/snapshot", { id: workspace.id });
    expect(people).toMatchObject([{ id: ben.id, status: "offline" }]);
  });
});

describe("what it hears", () => {
  test("new notifications after it has subscribed, and until it unsubscribes", async () => {
    await tell(ada, "activity", "before");
    const { program, heard } = await subscribe(ada);
    await tell(ben, "activity", "somebody else's");
    const { id } = await tell(ada, "system", "during");
    await expect.poll(() => heard).toHaveLength(1);
    expect(heard[0]).toEqual({
      name: "notification:new",
      data: {
        ...{ id, type: "system", title: "during", message: "World", data: { kind: "system" } },
        ...{ createdAt: expect.any(String), unreadCount: expect.any(Number) },
      },
    });
    await ask(program, "unsubscribe:channel", { channel: `user:${ada.id}` });
    await tell(ada, "system", "after");
    // Once it hears again, what came in between has not come.
    await ask(program, "subscribe:channel", { channel: `user:${ada.id}` });
    await tell(ada, "system", "again");
    await expect.poll(() => heard.map(({ data }) => data.title)).toEqual(["during", "again"]);
  });

  test("narrower channels carry one type or kind, each notification once", async () => {
    const { program, heard } = await subscribe(ada, `user:${ada.id}:system`);
    await ask(program, "subscribe:channel", { channel: "broadcast" });
    await tell(ada, "activity");
    await tell(ada, "system");
    await ask(program, "subscribe:channel", { channel: `user:${ada.id}` });
    await tell(ada, "system", "last");
    await expect.poll(() => heard.map(({ data }) => data.title)).toEqual(["Hello", "last"]);
  });

  test("what it marks read is read for every tab and program, once", async () => {
    const tab = await ada.connect();
    const { program, heard } = await subscribe(ada);
    const other = await subscribe(ada);
    const { id } = await tell(ada, "activity");
    const before = await ada.api("GET /me/notifications", {});
    const reply = await ask(program, "mark:read", { notificationId: id });
    const unreadCount = before.unreadCount - 1;
    expect(reply).toEqual({ ok: true, data: { unreadCount } });
    expect(await ask(program, "mark:read", { notificationId: id })).toEqual(reply);

    const read = { ids: [id], unreadCount };
    expect(await tab.next("notifications:read")).toEqual(read);
    for (const { heard: events } of [{ heard }, other])
      await expect
        .poll(() => events.filter(({ name }) => name === "notification:updated"))
        .toEqual([{ name: "notification:updated", data: read }]);
  });
});

describe("what it may not", () => {
  test.each([
    ["somebody else's channel", "subscribe:channel", () => ({ channel: `user:${ben.id}` }), "FORBIDDEN"],
    ["one that only begins alike", "subscribe:channel", () => ({ channel: `user:${ada.id}x` }), "FORBIDDEN"],
    ["a room of the app", "subscribe:channel", () => ({ channel: "workspace:1" }), "FORBIDDEN"],
    ["a room behind a name", "subscribe:channel", () => ({ channel: `session:${ada.id}` }), "FORBIDDEN"],
    ["out of somebody else's", "unsubscribe:channel", () => ({ channel: `user:${ben.id}` }), "FORBIDDEN"],
    ["no channel", "subscribe:channel", () => ({}), "INVALID"],
    ["nothing", "subscribe:channel", () => null, "INVALID"],
    ["many channels", "subscribe:channel", () => ({ channel: [`user:${ada.id}`] }), "INVALID"],
    ["no name", "subscribe:channel", () => ({ channel: "programs of somebody" }), "INVALID"],
    ["not an id", "mark:read", () => ({ notificationId: "1 or 1=1" }), "INVALID"],
    ["commands of the app", "message:send", () => ({}), "NOT_FOUND"],
    ["what an object has", "constructor", () => ({}), "NOT_FOUND"],
  ])("%s: %s is refused with a code", async (_what, name, data, code) => {
    const program = await openAs(ada);
    expect(await ask(program, name, data())).toMatchObject({ ok: false, error: { code } });
  });

  test("mark somebody else's as read: it does not exist, and stays unread", async () => {
    const { id } = await tell(ben, "activity");
    const program = await openAs(ada);
    expect(await ask(program, "mark:read", { notificationId: id })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
    const { notifications } = await ben.api("GET /me/notifications", { limit: 1 });
    expect(notifications).toMatchObject([{ id, readAt: null }]);
  });

  test("without an ack function the failure comes as an event", async () => {
    const program = await openAs(ada);
    const failed = once(program as never, "error");
    program.emit("subscribe:channel", { channel: "user:somebody" });
    const [failure] = await failed;
    expect(failure).toEqual({
      ...{ code: "FORBIDDEN", message: expect.any(String), command: "subscribe:channel" },
    });
  });

  test("more than a hundred a minute, over all of a person's programs", async () => {
    const [cy] = (await insertPeople(server, 1)) as [TestPerson];
    const programs = [await openAs(cy), await openAs(cy)];
    const replies = await Promise.all(
      Array.from({ length: 104 }, (_, n) =>
        ask(programs[n % 2] as Socket, "subscribe:channel", { channel: "broadcast" }),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(100);
    expect(replies.filter(({ ok }) => !ok)).toMatchObject(
      Array.from({ length: 4 }, () => ({
        error: { code: "RATE_LIMITED", retryAfterMs: expect.any(Number) },
      })),
    );
    expect(await ask(await openAs(ben), "subscribe:channel", { channel: "broadcast" })).toMatchObject({
      ok: true,
    });
  });
});

describe("when the session ends", () => {
  test("signing out cuts the program, after telling it, and no other session's", async () => {
    const session = await ada.anotherSession();
    const { program } = await subscribe(session);
    const stays = await subscribe(ada);
    const [told, cut] = [once(program as never, "session:revoked"), once(program as never, "disconnect")];
    await fetch(`${server.url}/api/auth/sign-out`, {
      method: "POST",
      headers: {
        ...{ authorization: `Bearer ${session.token}`, origin: server.url },
        "content-type": "application/json",
      },
      body: "{}",
    });
    await told;
    await cut;
    await tell(ada, "system", "still here");
    await expect.poll(() => stays.heard.map(({ data }) => data.title)).toEqual(["still here"]);
  });

  test("one that ends without a word is noticed", async () => {
    const session = await ada.anotherSession();
    const { program } = await subscribe(session);
    const cut = once(program as never, "disconnect");
    const [raw] = session.token.split(".");
    await sql`update session set expires_at = now() - interval '1 second' where token = ${raw ?? ""}`;
    await cut;
  });
});
