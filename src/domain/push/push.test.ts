import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import type { Channel, Workspace } from "@/lib/objects";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { newDevice, readVapid, type TestDevice } from "@/test/push";
import { type PushServer, startPushServer } from "@/test/push-server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { vapidKeys } from "./vapid-keys";

let service: PushServer["service"];
let server: PushServer["server"];
let close: PushServer["close"];
beforeAll(async () => {
  ({ service, server, close } = await startPushServer());
});
afterAll(() => close());

let ada: TestPerson;
let ben: TestPerson;
let workspace: Workspace;
let general: Channel;
let direct: Channel;
let device: TestDevice;
let endpoint: string;
/** Ada and Ben in a workspace, and Ben's phone. */
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  ({ workspace, general } = await createTestWorkspace(ada));
  await addToWorkspace(ada, workspace.id, [ben]);
  ({ channel: direct } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id] },
  }));
  endpoint = service.endpoint();
  device = newDevice(endpoint);
});

const subscribe = async () => (await ben.api("POST /me/push", device.subscription)).device;
const send = async (channel: Channel, text: string) => {
  const sent = await ada.api("POST /channels/:id/messages", { id: channel.id, clientId: randomUUID(), text });
  await noticesSettled();
  return sent.message;
};
const arrived = (count: number) =>
  expect.poll(() => service.arrivedAt(endpoint).length, { timeout: 20_000 }).toBe(count);
const deliveries = async (messageId: string) =>
  (await ben.api("GET /messages/:id/notification", { id: messageId })).deliveries.filter(
    ({ via }) => via === "push",
  );
/** What the push service answered is written down after it has answered. */
const outcomes = (messageId: string, ...expected: string[]) =>
  expect
    .poll(async () => (await deliveries(messageId)).map(({ outcome }) => outcome), { timeout: 20_000 })
    .toEqual(expected);
/** What waits for later is due now. */
const hurry = async () => {
  await sql`update pgboss.job set start_after = now() - interval '1 second' where state in ('created', 'retry')`;
  server.parley.jobs.look();
};

describe("a push", () => {
  test("arrives encrypted for the device and signed by the server, and says where its message is", async () => {
    await subscribe();
    const message = await send(direct, "Are you **there**?");
    await arrived(1);
    const [push] = service.arrivedAt(endpoint);
    if (!push) throw new Error("It has arrived and is not there.");

    expect(push.body.includes("there")).toBe(false);
    expect(JSON.parse(device.decrypt(push.body))).toEqual({
      id: expect.any(String),
      title: ada.name,
      message: "Are you there?",
      url: `/w/${workspace.slug}/c/${direct.id}?at=${message.seq}`,
      tag: message.id,
      createdAt: expect.any(String),
    });
    expect(push.headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "high" });
    expect(Number(push.headers.ttl)).toBeGreaterThan(80_000);
    expect(push.headers.topic).toBe(message.id.replaceAll("-", ""));
    const { publicKey, claims } = readVapid(push.headers.authorization);
    expect(publicKey).toBe((await ben.api("GET /push/key")).publicKey);
    expect(claims).toMatchObject({ aud: `https://${service.host}`, sub: "mailto:parley@localhost" });
    expect(claims.exp * 1_000 - Date.now()).toBeGreaterThan(0);
    expect(claims.exp * 1_000 - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    await outcomes(message.id, "accepted");
    expect(await deliveries(message.id)).toMatchObject([{ target: "A program", detail: "HTTP 201" }]);
  });

  test("goes to every device of a person, and to nobody else's", async () => {
    const elsewhere = await ben.anotherSession();
    const [other, adas] = [newDevice(service.endpoint()), newDevice(service.endpoint())];
    await subscribe();
    await elsewhere.api("POST /me/push", other.subscription);
    await ada.api("POST /me/push", adas.subscription);
    const message = await send(direct, "Hello");
    await outcomes(message.id, "accepted", "accepted");
    expect(service.arrivedAt(other.subscription.endpoint)).toHaveLength(1);
    expect(service.arrivedAt(adas.subscription.endpoint)).toHaveLength(0);
  });

  test("a device that the service does not know any more is forgotten", async () => {
    await subscribe();
    service.answerNext(endpoint, 410);
    const message = await send(direct, "Hello");
    await outcomes(message.id, "gone");
    expect((await ben.api("GET /me/push")).devices).toEqual([]);
    await send(direct, "Once more");
    expect(service.arrivedAt(endpoint)).toHaveLength(1);
  });

  test.each([[429], [503]])("a service that answers %i is asked again", async (status) => {
    await subscribe();
    service.answerNext(endpoint, status);
    const message = await send(direct, "Hello");
    await outcomes(message.id, "failed");
    await expect
      .poll(async () => (await sql`select from pgboss.job where name = 'push' and state = 'retry'`).length)
      .toBe(1);
    await hurry();
    await outcomes(message.id, "failed", "accepted");
    expect((await deliveries(message.id)).map(({ detail }) => detail)).toEqual([
      `HTTP ${status}`,
      "HTTP 201",
    ]);
    // Some devices never answer: that both are the same message is for the device to see.
    const tags = service.arrivedAt(endpoint).map(({ body }) => JSON.parse(device.decrypt(body)).tag);
    expect(tags).toEqual([message.id, message.id]);
  });

  test("what the service refuses is written down and not tried again", async () => {
    await subscribe();
    service.answerNext(endpoint, 403);
    const message = await send(direct, "Hello");
    await outcomes(message.id, "failed");
    await expect
      .poll(
        async () => (await sql`select from pgboss.job where name = 'push' and state <> 'completed'`).length,
      )
      .toBe(0);
    expect((await ben.api("GET /me/push")).devices).toHaveLength(1);
  });

  test("a redirect is not followed", async () => {
    await subscribe();
    const trap = service.endpoint();
    service.answerNext(endpoint, { status: 307, location: trap });
    const message = await send(direct, "Hello");
    await outcomes(message.id, "failed");
    expect(service.arrivedAt(trap)).toEqual([]);
    expect((await deliveries(message.id))[0]?.detail).toBe("HTTP 307");
  });
});

describe("whoever is online", () => {
  let tab: TestSocket;
  beforeEach(async () => {
    await subscribe();
    tab = await ben.connect();
    await tab.ok("presence:setActive", {});
  });
  const waiting = async () =>
    (
      await sql<{ seconds: number }[]>`
        select extract(epoch from start_after - created_on)::float as seconds
        from pgboss.job where name = 'push' and state = 'created'`
    ).map(({ seconds }) => seconds);

  test("is told after half a minute", async () => {
    const message = await send(direct, "Hello");
    expect(await waiting()).toEqual([30]);
    expect(service.arrivedAt(endpoint)).toEqual([]);
    await hurry();
    await outcomes(message.id, "accepted");
    tab.close();
  });

  test("is not told when they have read it meanwhile", async () => {
    const message = await send(direct, "Hello");
    await tab.ok("channel:read", { channelId: direct.id, seq: message.seq });
    await hurry();
    await outcomes(message.id, "already-read");
    expect(service.arrivedAt(endpoint)).toEqual([]);
    tab.close();
  });

  test("is not told when do-not-disturb was switched on, or the message deleted, or they removed", async () => {
    const quiet = await send(direct, "Hello");
    await sql`
      insert into preferences (user_id, dnd_until) values (${ben.id}, now() + interval '1 hour')`;
    await hurry();
    await outcomes(quiet.id, "dnd");
    await sql`delete from preferences where user_id = ${ben.id}`;

    const gone = await send(direct, "Oh no");
    await ada.api("DELETE /messages/:id", { id: gone.id });
    await send(general, `<@${ben.id}> look`);
    expect(await waiting()).toHaveLength(2);
    await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspace.id, userId: ben.id });
    await hurry();
    await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
    await expect
      .poll(async () => (await sql`select from pgboss.job where name = 'push' and state = 'active'`).length)
      .toBe(0);
    // Of the removal itself they are told.
    const told = service.arrivedAt(endpoint).map(({ body }) => JSON.parse(device.decrypt(body)).url);
    expect(told.filter((url: string) => url !== "/")).toEqual([]);
    tab.close();
  });
});

test("whoever may not see the channel any more is not told, even before their list knows", async () => {
  await subscribe();
  const { channel: secret } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "secret", kind: "private" as const },
  });
  const tab = await ben.connect();
  await tab.ok("presence:setActive", {});
  await ada.api("POST /channels/:id/members", { id: secret.id, userIds: [ben.id] });
  await ben.api("POST /me/notifications/read", {});
  const message = await send(secret, `<@${ben.id}> a secret`);
  await sql`delete from channel_members where channel_id = ${secret.id} and user_id = ${ben.id}`;
  await hurry();
  await expect
    .poll(async () => (await sql`select from pgboss.job where name = 'push' and state < 'completed'`).length)
    .toBe(0);
  const tags = service.arrivedAt(endpoint).map(({ body }) => JSON.parse(device.decrypt(body)).tag);
  expect(tags).not.toContain(message.id);
  tab.close();
});

test("the queue is visible in /metrics", async () => {
  await subscribe();
  const message = await send(direct, "Hello");
  await outcomes(message.id, "accepted");
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  for (const state of ["waiting", "active", "failed"])
    expect(metrics).toMatch(new RegExp(`^parley_jobs\\{job="push",state="${state}"\\} \\d+$`, "m"));
  await expect
    .poll(async () => (await fetch(`${server.url}/metrics`)).text())
    .toMatch(/^parley_job_seconds_count\{job="push",outcome="completed"\} [1-9]/m);
});

describe("a device", () => {
  test("is told of what it is for", async () => {
    const { id } = await subscribe();
    const change = await ben.api("PATCH /me/push/:id", { id, about: "directs" });
    expect(change.device).toMatchObject({ id, about: "directs" });
    await ben.api("PATCH /me/preferences", { notify: "everything" });
    await send(general, "To everybody");
    await send(general, "<!channel> all of you");
    const mine = await send(general, `<@${ben.id}> only you`);
    const message = await send(direct, "And here");
    await outcomes(mine.id, "accepted");
    await outcomes(message.id, "accepted");
    await arrived(2);

    await ben.api("PATCH /me/push/:id", { id, about: "nothing" });
    await send(direct, "Not this");
    await ben.api("PATCH /me/push/:id", { id, about: "everything" });
    const last = await send(general, "But this");
    await outcomes(last.id, "accepted");
    await arrived(3);
  });

  test("the same endpoint again is the same device, and another person's when they ask", async () => {
    const post = (person: TestPerson) =>
      fetch(`${server.url}/api/v1/me/push`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${person.token}` },
        body: JSON.stringify(device.subscription),
      });
    expect((await post(ben)).status).toBe(201);
    expect((await post(ben)).status).toBe(200);
    expect((await post(ada)).status).toBe(200);
    expect((await ben.api("GET /me/push")).devices).toEqual([]);
    expect((await ada.api("GET /me/push")).devices).toHaveLength(1);
    const message = await send(direct, "Not to me");
    expect(await deliveries(message.id)).toEqual([]);
    expect(service.arrivedAt(endpoint)).toEqual([]);
  });

  test("a session has one: a new subscription takes the place of the old one", async () => {
    await subscribe();
    const next = newDevice(service.endpoint());
    await ben.api("POST /me/push", next.subscription);
    const message = await send(direct, "Hello");
    await outcomes(message.id, "accepted");
    expect(service.arrivedAt(endpoint)).toEqual([]);
  });

  test("that is removed, or signed out, is told nothing more", async () => {
    const { id } = await subscribe();
    const elsewhere = await ben.anotherSession();
    const other = newDevice(service.endpoint());
    await elsewhere.api("POST /me/push", other.subscription);
    await ben.api("DELETE /me/push/:id", { id });
    await fetch(`${server.url}/api/auth/sign-out`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", origin: server.url },
        authorization: `Bearer ${elsewhere.token}`,
      },
      body: "{}",
    });
    expect((await ben.api("GET /me/push")).devices).toEqual([]);
    const message = await send(direct, "Hello");
    expect(await deliveries(message.id)).toEqual([]);
  });
});

test("the keys are made once, whoever asks first", async () => {
  await sql`delete from server_secrets`;
  const keys = await Promise.all(Array.from({ length: 8 }, () => vapidKeys()));
  expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(1);
  expect(Buffer.from(keys[0]?.publicKey ?? "", "base64url")).toHaveLength(65);
});
