import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { setUnsubscribeSecret, unsubscribeToken } from "@/domain/digest/unsubscribe-token";
import { newDevice, type PushService, startPushService, type TestDevice } from "@/test/push";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { gatherTeam } from "./team";

/**
 * The browser's push service is the world outside: it is one on the loopback, and what it would hand to the
 * browser is handed over by the browser's own tools. The rest is real.
 */
let service: PushService;
let folder: string;
test.beforeAll(async () => {
  service = await startPushService();
  folder = await mkdtemp(join(tmpdir(), "parley-push-"));
  await writeFile(join(folder, "ca.pem"), service.ca);
});
test.afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const serverEnv = () => ({ PUSH_SERVICES: service.host, NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") });

/** Lets the page's browser get its subscriptions from our push service. */
async function useOurService(page: Page, device: TestDevice): Promise<void> {
  await page.addInitScript((json) => {
    let held: unknown = null;
    const subscription = {
      ...{ endpoint: json.endpoint, options: { applicationServerKey: null }, toJSON: () => json },
      unsubscribe: async () => {
        held = null;
        return true;
      },
    };
    Object.assign(PushManager.prototype, {
      subscribe: async () => {
        held = subscription;
        return held;
      },
      getSubscription: async () => held,
    });
  }, device.subscription);
}

/** Hands a push to the worker, as the browser does, and waits until the worker is done with it. */
async function deliver(page: Page, payload: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    }),
  );
  await devtools.send("ServiceWorker.enable");
  const origin = new URL(page.url()).origin;
  const push = { origin, registrationId: await registered, data: payload };
  const [worker = await page.context().waitForEvent("serviceworker")] = page.context().serviceWorkers();
  await worker.evaluate(noteNextPush);
  await devtools.send("ServiceWorker.deliverPushMessage", push);
  await worker.evaluate(() => (self as unknown as Noted).handled);
}

type Noted = {
  handled: Promise<unknown>;
  PushEvent: { prototype: { waitUntil?(work: Promise<unknown>): void } };
};

/**
 * Runs in the worker. Asking the browser again and again what it shows would not do: Chromium forgets a
 * notification that comes up while it is asked.
 */
function noteNextPush(): void {
  const scope = self as unknown as Noted;
  const { prototype } = scope.PushEvent;
  scope.handled = new Promise((resolve) => {
    prototype.waitUntil = function (work) {
      Reflect.deleteProperty(prototype, "waitUntil");
      prototype.waitUntil?.call(this, work);
      resolve(work);
    };
  });
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const all = (await registration?.getNotifications()) ?? [];
    return all.map(({ title, body, tag }) => ({ title, body, tag }));
  });

test("a push is turned on, arrives, is shown once, leads to its message, and is turned off", async ({
  openPage,
  startServer,
}) => {
  const server = await startServer({ env: serverEnv() });
  const { people, workspace } = await gatherTeam(server.url, "Ada", "Ben");
  const [ada, ben] = people;
  const { channel } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id] },
  });
  const device = newDevice(service.endpoint());
  const { endpoint } = device.subscription;
  const say = async (text: string) => {
    const sent = { id: channel.id, clientId: crypto.randomUUID(), text };
    const { message } = await ada.api("POST /channels/:id/messages", sent);
    return message;
  };

  const page = await openPage({ as: ben, baseURL: server.url, permissions: ["notifications"] });
  await useOurService(page, device);
  await visit(page, "/settings/notifications");
  await page.getByRole("button", { name: "Turn on here" }).click();
  const devices = page.getByRole("list", { name: "Devices" });
  await expect(devices.getByText("This one")).toBeVisible();
  await expectClean(page, "push devices");

  const message = await say("Lunch at one?");
  // Half a minute, if a page of theirs has them online.
  await expect.poll(() => service.arrivedAt(endpoint).length, { timeout: 60_000 }).toBe(1);
  const payload = device.decrypt(service.arrivedAt(endpoint)[0]?.body ?? Buffer.alloc(0));
  await deliver(page, payload);
  const expected = { title: "Ada", body: "Lunch at one?", tag: message.id };
  expect(await shown(page)).toEqual([expected]);
  // A push service that is not sure sends it again.
  await deliver(page, payload);
  expect(await shown(page)).toEqual([expected]);

  // In another window of theirs, elsewhere in the workspace.
  const elsewhere = await page.context().newPage();
  await visit(elsewhere, `/w/${workspace.slug}`);
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(async () => {
    const scope = self as unknown as {
      registration: ServiceWorkerRegistration;
      dispatchEvent(event: Event): void;
      NotificationEvent: new (type: string, init: object) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    scope.dispatchEvent(new scope.NotificationEvent("notificationclick", { notification }));
  });
  await expect(elsewhere).toHaveURL(new RegExp(`/c/${channel.id}\\?at=${message.seq}$`));
  await expect(elsewhere.getByRole("article").filter({ hasText: "Lunch at one?" })).toBeVisible();
  await elsewhere.close();

  await devices.getByRole("combobox").selectOption("nothing");
  await expect.poll(async () => (await ben.api("GET /me/push")).devices[0]?.about).toBe("nothing");
  await devices.getByRole("button", { name: /^Turn off/ }).click();
  await expect(page.getByRole("button", { name: "Turn on here" })).toBeVisible();
  expect((await ben.api("GET /me/push")).devices).toEqual([]);
});

test("what a page has told of already is not shown again", async ({ openPage, startServer }) => {
  const server = await startServer({ env: serverEnv() });
  const { people } = await gatherTeam(server.url, "Ada");
  const page = await openPage({ as: people[0], baseURL: server.url, permissions: ["notifications"] });
  await useOurService(page, newDevice(service.endpoint()));
  await visit(page, "/settings/notifications");
  await page.getByRole("button", { name: "Turn on here" }).click();
  await expect(page.getByText("This one")).toBeVisible();
  const push = (tag: string) =>
    deliver(
      page,
      JSON.stringify({ id: tag, title: tag, message: "Hello", url: "/", tag, createdAt: new Date() }),
    );

  await page.evaluate(() => {
    navigator.serviceWorker.addEventListener("message", ({ data, ports }) =>
      ports[0]?.postMessage(data.tag === "told"),
    );
    navigator.serviceWorker.startMessages();
  });
  for (const tag of ["told", "untold", "later"]) await push(tag);
  expect((await shown(page)).map(({ tag }) => tag).toSorted()).toEqual(["later", "untold"]);
});

test("where the browser has said no, it is explained", async ({ openPage, team }) => {
  const { people } = await team("Ada");
  const page = await openPage({ as: people[0] });
  await page.addInitScript(() => Object.defineProperty(Notification, "permission", { get: () => "denied" }));
  await visit(page, "/settings/notifications");
  await expect(page.getByText(/are blocked in this browser/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Turn on here" })).toBeHidden();
  await expectClean(page, "push, denied");
});

test("the link in a mail ends the mails, signed out, when its button is pressed", async ({
  openPage,
  team,
}) => {
  const { people } = await team("Ada");
  const dataFolder = process.env.PARLEY_DATA_DIR ?? "";
  setUnsubscribeSecret((await readFile(join(dataFolder, "better-auth-secret.secret"), "utf8")).trim());
  const minutes = async () => (await people[0].api("GET /me/preferences")).preferences.mailAfterMinutes;

  const page = await openPage({ at: `/unsubscribe?token=${unsubscribeToken(people[0].id)}` });
  await expect(page.getByText(people[0].email)).toBeVisible();
  await expectClean(page, "unsubscribe");
  expect(await minutes()).toBe(30);
  await page.getByRole("button", { name: "Send me no more of them" }).click();
  await expect(page.getByText(/no more mails about what you have missed/)).toBeVisible();
  await expectClean(page, "unsubscribed");
  expect(await minutes()).toBeNull();

  await visit(page, "/unsubscribe?token=nobody.signed-this");
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
});
