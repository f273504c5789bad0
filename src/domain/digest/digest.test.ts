import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import type { Channel, Workspace } from "@/lib/objects";
import { type MailServer, startMailServer } from "@/test/mail";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { sendDigest } from "./send-digest";

let mails: MailServer;
let server: TestServer;
beforeAll(async () => {
  mails = await startMailServer();
  server = await startTestServer({ env: { SMTP_URL: mails.url, APP_URL: "https://chat.example" } });
});
afterAll(async () => {
  await server.close();
  await mails.close();
});

let ada: TestPerson;
let ben: TestPerson;
let workspace: Workspace;
let general: Channel;
let direct: Channel;
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  ({ workspace, general } = await createTestWorkspace(ada));
  await addToWorkspace(ada, workspace.id, [ben]);
  ({ channel: direct } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id] },
  }));
  // What they were told of while they came in.
  await ben.api("POST /me/notifications/read", {});
  await sql`delete from pgboss.job where name = 'mail-digest'`;
});

const send = async (channel: Channel, text: string) => {
  const sent = await ada.api("POST /channels/:id/messages", { id: channel.id, clientId: randomUUID(), text });
  await noticesSettled();
  return sent.message;
};
/** All that was missed, this long ago, and what was planned for later is due. */
const passes = async (interval: string) => {
  await sql`update notifications set created_at = created_at - ${interval}::interval`;
  await sql`update "user" set last_active_at = last_active_at - ${interval}::interval`;
  await sql`update pgboss.job set start_after = start_after - ${interval}::interval where name = 'mail-digest'`;
  server.parley.jobs.look();
};
/** Minutes until the next look at Ben; null: none is planned. */
const nextLook = async () => {
  const [row] = await sql<{ minutes: number }[]>`
    select round(extract(epoch from start_after - now()) / 60)::int as minutes from pgboss.job
    where name = 'mail-digest' and state = 'created' and data->>'userId' = ${ben.id}`;
  return row?.minutes ?? null;
};
const looksAreOver = () =>
  expect
    .poll(
      async () =>
        (
          await sql`
          select from pgboss.job where name = 'mail-digest' and state in ('created', 'active')
            and start_after < now()`
        ).length,
      { timeout: 20_000 },
    )
    .toBe(0);
const emails = async (messageId: string) =>
  (await ben.api("GET /messages/:id/notification", { id: messageId })).deliveries.filter(
    ({ via }) => via === "email",
  );

describe("whoever is away for half an hour", () => {
  test("gets one mail that gathers what they missed, with links that lead there", async () => {
    await ben.api("PATCH /me/preferences", { timeZone: "Asia/Kathmandu" });
    await sql`update "user" set name = 'Ada <b>&"Lovelace"' where id = ${ada.id}`;
    const first = await send(direct, "Are you there? <script>alert(1)</script>");
    await send(general, `<@${ben.id}> look at this`);
    const second = await send(direct, "I will *wait*.");
    expect(await nextLook()).toBe(30);
    await passes("30 minutes");
    const mail = await mails.mailTo(ben.email);

    expect(mail.subject).toBe("3 messages you have missed");
    const text = mail.text ?? "";
    expect(text).toContain(`https://chat.example/w/${workspace.slug}/c/${direct.id}?at=${first.seq}`);
    expect(text).toContain(`https://chat.example/w/${workspace.slug}/c/${direct.id}?at=${second.seq}`);
    // Two places, each named once, in the order in which they were missed.
    expect(text.split('Ada <b>&"Lovelace"\n')).toHaveLength(2);
    expect(text.indexOf("I will wait.")).toBeLessThan(text.indexOf("#general · Test"));
    const at = new Date(Date.parse(first.createdAt) - 30 * 60_000 + (5 * 60 + 45) * 60_000);
    expect(text).toContain(`${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, "0")}`);
    const html = mail.html ?? "";
    expect(html).toContain("Ada &lt;b&gt;&amp;&quot;Lovelace&quot;");
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script|<b>/);
    await expect.poll(() => emails(first.id)).toMatchObject([{ target: ben.email, outcome: "accepted" }]);

    // It is told: another look finds nothing.
    await sendDigest({ userId: ben.id });
    expect(await nextLook()).toBeNull();
    expect(mails.waitingFor(ben.email)).toBe(0);
  });

  test("gets one mail, whoever looks at the same moment", async () => {
    await send(direct, "Hello");
    await sql`delete from pgboss.job where name = 'mail-digest'`;
    await passes("31 minutes");
    await Promise.all(Array.from({ length: 4 }, () => sendDigest({ userId: ben.id })));
    await mails.mailTo(ben.email);
    expect(mails.waitingFor(ben.email)).toBe(0);
  });

  test("gets none for what they have read, cannot see any more, or was deleted", async () => {
    const read = await send(direct, "Read");
    await ben.api("POST /channels/:id/read", { id: direct.id, seq: read.seq });
    const deleted = await send(general, `<@${ben.id}> deleted`);
    await ada.api("DELETE /messages/:id", { id: deleted.id });
    const { channel: secret } = await ada.api("POST /workspaces/:id/channels", {
      ...{ id: workspace.id, name: "secret", kind: "private" as const },
    });
    await ada.api("POST /channels/:id/members", { id: secret.id, userIds: [ben.id] });
    await send(secret, `<@${ben.id}> hidden`);
    await ada.api("DELETE /channels/:id/members/:userId", { id: secret.id, userId: ben.id });
    await ben.api("POST /me/notifications/read", {
      ids: (await ben.api("GET /me/notifications", {})).notifications.map(({ id }) => id),
    });
    await ada.api("POST /channels/:id/members", { id: secret.id, userIds: [ben.id] });
    await ben.api("POST /me/notifications/read", {});
    await send(secret, `<@${ben.id}> hidden`);
    // Before their list knows.
    await sql`delete from channel_members where channel_id = ${secret.id} and user_id = ${ben.id}`;
    await passes("31 minutes");
    await looksAreOver();
    expect(mails.waitingFor(ben.email)).toBe(0);
    await send(direct, "Only this");
    await passes("31 minutes");
    const mail = await mails.mailTo(ben.email);
    expect(mail.subject).toBe("A message in Person 1");
    expect(mail.text).not.toMatch(/Read|deleted|hidden|secret/);
  });

  test("and has switched mails off gets none", async () => {
    await ben.api("PATCH /me/preferences", { mailAfterMinutes: null });
    await send(direct, "Hello");
    expect(await nextLook()).toBeNull();
  });
});

describe("it waits", () => {
  test("while they are online, and until they have been away for as long as they chose", async () => {
    await ben.api("PATCH /me/preferences", { mailAfterMinutes: 60 });
    const tab = await ben.connect();
    await tab.ok("presence:setActive", {});
    await send(direct, "Hello");
    await passes("60 minutes");
    await looksAreOver();
    expect(await nextLook()).toBe(60);

    tab.close();
    await expect
      .poll(
        async () =>
          (await sql`select from "user" where id = ${ben.id} and last_active_at is not null`).length,
        {
          timeout: 20_000,
        },
      )
      .toBe(1);
    await sql`update "user" set last_active_at = now() - interval '50 minutes' where id = ${ben.id}`;
    await sendDigest({ userId: ben.id });
    expect(mails.waitingFor(ben.email)).toBe(0);
    await sql`delete from pgboss.job where name = 'mail-digest'`;
    await sendDigest({ userId: ben.id });
    expect(await nextLook()).toBe(10);
    await passes("10 minutes");
    expect((await mails.mailTo(ben.email)).text).toContain("Hello");
  });

  test("while they are not to be disturbed", async () => {
    await send(direct, "Hello");
    await sql`
      insert into preferences (user_id, dnd_until) values (${ben.id}, now() + interval '2 hours')`;
    await passes("30 minutes");
    await looksAreOver();
    expect(await nextLook()).toBe(120);
    expect(mails.waitingFor(ben.email)).toBe(0);
  });
});

test("a mail server that refuses is asked again, and the mail comes once", async () => {
  const message = await send(direct, "Hello");
  mails.refuse(true);
  await passes("30 minutes");
  await expect
    .poll(() => emails(message.id), { timeout: 20_000 })
    .toMatchObject([{ outcome: "failed", detail: "SMTP 451" }]);
  mails.refuse(false);
  await expect
    .poll(
      async () => (await sql`select from pgboss.job where name = 'mail-digest' and state = 'retry'`).length,
    )
    .toBe(1);
  await passes("10 minutes");
  const mail = await mails.mailTo(ben.email);
  expect(mail.text).toContain("Hello");
  expect(mail.messageId).toMatch(/^<digest\..+@chat\.example>$/);
  await expect.poll(async () => (await emails(message.id)).length).toBe(2);
  expect(mails.waitingFor(ben.email)).toBe(0);
});

describe("the link that ends them", () => {
  let link: URL;
  beforeEach(async () => {
    await send(direct, "Hello");
    await passes("30 minutes");
    const mail = await mails.mailTo(ben.email);
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    link = new URL(/^<(.+)>$/.exec(header("list-unsubscribe") ?? "")?.[1] ?? "");
    expect(mail.text).toContain(link.href);
    expect(mail.html).toContain(link.href.replaceAll("&", "&amp;"));
  });
  const minutes = async () => (await ben.api("GET /me/preferences")).preferences.mailAfterMinutes;
  /** As a mail program presses it (RFC 8058): no session, no origin, a form. */
  const press = (search: string, path = link.pathname) =>
    fetch(`${server.url}${path}${search}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });

  test("works with one press, signed out, and a second one changes nothing", async () => {
    const tab = await ben.connect();
    expect(await minutes()).toBe(30);
    expect((await press(link.search)).status).toBe(204);
    expect(await minutes()).toBeNull();
    expect((await tab.next("preferences:updated")).preferences.mailAfterMinutes).toBeNull();
    expect((await press(link.search, "/api/v1/unsubscribe")).status).toBe(204);
    await send(direct, "Once more");
    expect(await nextLook()).toBeNull();
    tab.close();
  });

  test("says whose mails it ends, and looking at it ends nothing", async () => {
    const peek = async () => {
      const response = await fetch(`${server.url}/api/v1/unsubscribe${link.search}`);
      return { status: response.status, body: await response.json() };
    };
    expect(await peek()).toEqual({ status: 200, body: { email: ben.email, isOver: false } });
    expect(await minutes()).toBe(30);
    await press(link.search);
    expect((await peek()).body).toEqual({ email: ben.email, isOver: true });
  });

  test("signed by somebody else, or for somebody else, is no link", async () => {
    const token = link.searchParams.get("token") ?? "";
    const signature = token.split(".")[1] ?? "";
    const forged = signature.startsWith("A") ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    for (const bad of [`${ben.id}.${forged}`, `${ada.id}.${signature}`, `${ben.id}.x`]) {
      const answer = await press(`?token=${bad}`);
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
        404,
        "NOT_FOUND",
      ]);
    }
    expect(await minutes()).toBe(30);
    expect((await ada.api("GET /me/preferences")).preferences.mailAfterMinutes).toBe(30);
  });
});
