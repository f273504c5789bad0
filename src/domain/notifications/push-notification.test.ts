import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { setDomainLog } from "../log";
import { expireNotifications } from "./expire";
import { pushNotification } from "./push-notification";
import { type Outgoing, setWaysOut } from "./ways-out";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

let ada: TestPerson;
let ben: TestPerson;
let workspace: { id: string; slug: string };
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  ({ workspace } = await createTestWorkspace(ada));
});

const listOf = async (person: TestPerson) => (await person.api("GET /me/notifications", {})).notifications;

test("one function stores, emits to every tab, and says which one it is", async () => {
  const [tab, other] = [await ben.connect(), await ben.connect()];
  const payload = { type: "system", title: "Maintenance", message: "Tonight", data: { url: "/" } } as const;
  const pushed = await pushNotification(ben.id, payload);
  expect(pushed).toEqual({ success: true, id: expect.any(String) });
  const heard = await tab.next("notification");
  expect(heard).toEqual({
    ...payload,
    ...{ id: pushed.id, data: { url: "/", kind: "system" }, createdAt: expect.any(String), unreadCount: 1 },
  });
  expect(await other.next("notification")).toEqual(heard);
  const { unreadCount: _count, ...notification } = heard;
  expect(await listOf(ben)).toEqual([{ ...notification, readAt: null }]);
  expect(await listOf(ada)).toEqual([]);
});

test("to nobody, it says so and throws nothing", async () => {
  const to = (id: string) => pushNotification(id, { type: "activity", title: "Hello", message: "World" });
  expect(await to("nobody")).toEqual({ success: false });
  const logged: string[] = [];
  setDomainLog({ info: () => undefined, warn: (_fields, message) => logged.push(message) });
  setWaysOut(async () => {
    throw new Error("A way out is broken.");
  });
  expect(await to(ben.id)).toEqual({ success: false });
  setWaysOut(async () => undefined);
  // What could not be handed on was not stored either.
  expect(await listOf(ben)).toEqual([]);
  expect(logged).toEqual(["A notification could not be stored"]);
});

test("it is handed to the ways out, unless one is not to be disturbed", async () => {
  const handed: Outgoing[] = [];
  setWaysOut(async (_tx, outgoing) => void handed.push(...outgoing));
  const push = () => pushNotification(ben.id, { type: "activity", title: "Hello", message: "World" });
  const { id } = await push();
  expect(handed).toEqual([
    { notificationId: id, userId: ben.id, messageId: null, kind: "invite", createdAt: expect.any(String) },
  ]);
  await sql`insert into preferences (user_id, dnd_until) values (${ben.id}, now() + interval '1 hour')`;
  await push();
  setWaysOut(async () => undefined);
  expect(handed).toHaveLength(1);
  expect((await listOf(ben)).map(({ data }) => data?.silent)).toEqual([true, undefined]);
});

test("an invite tells whoever has an account with that address, and its link lets them in", async () => {
  const invite = await ada.api("POST /workspaces/:id/invites", {
    ...{ id: workspace.id, email: ben.email.toUpperCase() },
  });
  const [told] = await listOf(ben);
  expect(told).toMatchObject({
    ...{ type: "activity", title: "Join Test", message: "Person 1 invites you to Test." },
    data: { kind: "invite", url: `/invite/${invite.invite.token}` },
  });
  const token = String(told?.data?.url).split("/").at(-1) ?? "";
  await ben.api("POST /invites/:token/accept", { token });
  // Who is in it already needs no invitation.
  await ada.api("POST /workspaces/:id/invites", { id: workspace.id, email: ben.email });
  expect(await listOf(ben)).toHaveLength(1);
});

test("who is added to a channel is told, once; who joins or is in it is not", async () => {
  await addToWorkspace(ada, workspace.id, [ben]);
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "design", kind: "private" },
  });
  const add = () => ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ada.id, ben.id] });
  await add();
  await add();
  expect(await listOf(ben)).toMatchObject([
    {
      ...{ type: "activity", title: "#design", message: "Person 1 added you to #design." },
      data: { kind: "invite", channelId: channel.id, url: `/w/${workspace.slug}/c/${channel.id}` },
    },
  ]);
  expect(await listOf(ada)).toEqual([]);
});

test("who gets another role is told, unless they gave it to themselves or had it", async () => {
  await addToWorkspace(ada, workspace.id, [ben]);
  const make = (person: TestPerson, role: "owner" | "admin") =>
    ada.api("PATCH /workspaces/:id/members/:userId", { id: workspace.id, userId: person.id, role });
  await make(ben, "admin");
  await make(ben, "admin");
  await make(ben, "owner");
  await make(ada, "admin");
  expect((await listOf(ben)).map(({ type, message }) => [type, message])).toEqual([
    ["system", "Person 1 made you an owner of Test."],
    ["system", "Person 1 made you an administrator of Test."],
  ]);
  expect(await listOf(ada)).toEqual([]);
});

test("what is kept no longer goes: decisions after 14 days, read after 90, unread after a year", async () => {
  const days = [13, 15, 89, 91, 364, 366];
  const push = async () =>
    (await pushNotification(ben.id, { type: "activity", title: "Old", message: "x" })).id ?? "";
  for (const isRead of [true, false])
    for (const age of days) {
      const id = await push();
      await sql`
        update notifications set created_at = now() - make_interval(days => ${age}), title = ${String(age)},
          read_at = case when ${isRead} then now() end
        where id = ${id}`;
      if (!isRead) continue;
      await sql`
        insert into notification_decisions (message_id, user_id, cause, outcome, decided_at)
        values (${id}, ${ben.id}, 'direct', 'notified', now() - make_interval(days => ${age}))`;
      await sql`
        insert into notification_deliveries (notification_id, user_id, via, outcome, at)
        values (${id}, ${ben.id}, 'push', 'accepted', now() - make_interval(days => ${age}))`;
    }
  await Promise.all([expireNotifications(), expireNotifications()]);
  const left = await listOf(ben);
  const ages = (isRead: boolean) =>
    left.filter(({ readAt }) => (readAt !== null) === isRead).map(({ title }) => Number(title));
  expect(ages(true)).toEqual([13, 15, 89]);
  expect(ages(false)).toEqual([13, 15, 89, 91, 364]);
  expect((await sql`select from notification_decisions where user_id = ${ben.id}`).count).toBe(1);
  expect((await sql`select from notification_deliveries where user_id = ${ben.id}`).count).toBe(1);
});

// The last one: there is no socket server after it.
test("without a socket server it stores, and logs that nobody can hear of it", async () => {
  const { setPublishSink } = await import("../publisher");
  const logged: string[] = [];
  setDomainLog({ info: (_fields, message) => logged.push(message), warn: () => undefined });
  setPublishSink(null);
  const pushed = await pushNotification(ben.id, { type: "system", title: "From a job", message: "x" });
  expect(pushed.success).toBe(true);
  expect(await listOf(ben)).toMatchObject([{ id: pushed.id, title: "From a job" }]);
  expect(logged).toEqual(["A notification was stored; nobody can hear of it"]);
});
