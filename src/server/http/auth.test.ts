import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailServer, startMailServer } from "@/test/mail";
import { insertPeople, signIn, signUp, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
  server = await startTestServer({ env: { SMTP_URL: mails.url, TRUSTED_PROXIES: "loopback" } });
});
afterAll(async () => {
  await server.close();
  await mails.close();
});

const call = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url, ...headers },
    body: JSON.stringify(body),
  });
const as = (person: TestPerson) => ({ authorization: `Bearer ${person.token}` });

test("an account, its session, and the end of it", async () => {
  const ada = await signUp(server.url, "Ada");
  expect((await ada.api("GET /me")).user).toEqual({ id: ada.id, name: "Ada", email: ada.email, image: null });
  expect((await call("/sign-out", {}, as(ada))).status).toBe(200);
  await expect(ada.api("GET /me")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("a forgotten password: a mail, a new one, and every session and tab from before is over", async () => {
  const ada = await signUp(server.url, "Ada");
  const elsewhere = await signIn(server.url, ada.email);
  const tab = await elsewhere.connect({ reconnection: false });
  const cut = new Promise((resolve) => tab.once("disconnect", resolve));

  await call("/request-password-reset", { email: ada.email, redirectTo: "/reset-password" });
  const mail = await mails.mailTo(ada.email);
  const token = /reset-password\/([\w-]+)/.exec(mail.text ?? "")?.[1];
  expect((await call("/reset-password", { newPassword: "another horse", token })).status).toBe(200);

  expect(await cut).toBe("io server disconnect");
  expect(tab.events("session:revoked")).toEqual([{}]);
  await expect(ada.api("GET /me")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect((await call("/sign-in/email", { email: ada.email, password: "correct horse battery" })).status).toBe(
    401,
  );
  expect((await call("/sign-in/email", { email: ada.email, password: "another horse" })).status).toBe(200);
  expect((await call("/reset-password", { newPassword: "a third horse", token })).status).toBe(400);
});

test("changing the password ends the other sessions and their tabs, not this one's", async () => {
  const ada = await signUp(server.url, "Ada");
  const elsewhere = await signIn(server.url, ada.email);
  const tab = await elsewhere.connect({ reconnection: false });
  const cut = new Promise((resolve) => tab.once("disconnect", resolve));
  const change = {
    currentPassword: "correct horse battery",
    newPassword: "another horse",
    revokeOtherSessions: true,
  };
  expect((await call("/change-password", change, as(ada))).status).toBe(200);
  expect(await cut).toBe("io server disconnect");
});

test("an invite by email arrives with its link", async () => {
  const [ada] = (await insertPeople(server, 1)) as [TestPerson];
  const { workspace } = await createTestWorkspace(ada);
  const { invite } = await ada.api("POST /workspaces/:id/invites", {
    id: workspace.id,
    email: "ben@elsewhere.example",
  });
  const mail = await mails.mailTo("ben@elsewhere.example");
  expect(mail.subject).toContain(workspace.name);
  expect(mail.text).toContain(invite.url);
});

test("a new name and picture reach those who share a workspace, and only fit ones are taken", async () => {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const tab = await ben.connect();
  const image = `data:image/png;base64,${Buffer.from("a picture").toString("base64")}`;
  expect((await call("/update-user", { name: "Countess", image }, as(ada))).status).toBe(200);
  const { person } = await tab.next("person:updated", (event) => event.person.name === "Countess");
  expect(person).toMatchObject({
    id: ada.id,
    image: expect.stringMatching(`^/api/v1/people/${ada.id}/pictures/`),
  });
  const picture = await fetch(server.url + person.image, { headers: as(ben) });
  expect(picture.headers.get("content-type")).toBe("image/png");
  expect(await picture.text()).toBe("a picture");

  for (const unfit of [
    { image: "https://tracker.example/pixel.png" },
    { image: "data:image/svg+xml;base64,PHN2Zy8+" },
    { image: `data:image/png;base64,${"A".repeat(70_000)}` },
    { name: "" },
    { name: "x".repeat(81) },
  ])
    expect((await call("/update-user", unfit, as(ada))).status).toBe(400);
  expect((await ada.api("GET /me")).user).toMatchObject({ name: "Countess", image: person.image });
});

test("guessing one account's password is stopped, by its own limit and nobody else's", async () => {
  const ada = await signUp(server.url, "Ada");
  const ben = await signUp(server.url, "Ben");
  const guess = (email: string) =>
    call("/sign-in/email", { email, password: "a guess" }, { "x-forwarded-for": "203.0.113.7" });
  const statuses = [];
  for (let attempt = 0; attempt < 25; attempt++) statuses.push((await guess(ada.email)).status);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  const refused = await guess(ada.email.toUpperCase());
  expect(await refused.json()).toMatchObject({
    error: { code: "RATE_LIMITED", retryAfterMs: expect.any(Number) },
  });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await guess(ben.email)).status).toBe(401);
  // Ada herself, from her own address, comes in.
  const own = await call(
    "/sign-in/email",
    { email: ada.email, password: "correct horse battery" },
    { "x-forwarded-for": "198.51.100.1" },
  );
  expect(own.status).toBe(200);
});
