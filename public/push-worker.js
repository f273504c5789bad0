// Receives what the server pushes to this browser, also when no page of ours is open. See src/live/push-worker.ts
// for the pages' side of it. Plain JavaScript: it is served as it stands.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("push", (event) => event.waitUntil(show(event.data.json())));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url ?? "/"));
});
// The browser has changed the address by itself: without this the server would push into the void.
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));

/** A page that is frozen, or still loading, does not answer. In milliseconds. */
const patience = 500;

/** Shows it, unless a page has it on the screen or has told of it: pages hear of it sooner. */
async function show({ id, title, message, url, tag, createdAt }) {
  const pages = await windows();
  const answers = await Promise.all(pages.map((page) => ask(page, { type: "parley:push", id, tag, url })));
  if (answers.includes(true)) return;
  await self.registration.showNotification(title, {
    body: message,
    // A push that comes twice is the same notification, and rings once.
    tag,
    icon: "/icon-192.png",
    timestamp: Date.parse(createdAt),
    data: { url },
  });
}

/** Goes to the message: in the page that is looked at, else in one of the same workspace, else in a new one. */
async function open(path) {
  const target = new URL(path, self.location.origin);
  // What is pushed is ours; a notification that is not leads nowhere.
  if (target.origin !== self.location.origin) return;
  const pages = await windows();
  const isNear = (page) => workspaceOf(page.url) === workspaceOf(target.href);
  const page =
    pages.find((one) => one.focused && isNear(one)) ??
    pages.find((one) => one.visibilityState === "visible" && isNear(one)) ??
    pages.find(isNear);
  if (!page) return self.clients.openWindow(target.href);
  // Some browsers leave it to the person.
  await page.focus().catch(() => undefined);
  // Inside of a workspace nothing has to load; a page that does not answer goes there by itself.
  if (await ask(page, { type: "parley:open", url: path })) return;
  await page.navigate(target.href).catch(() => self.clients.openWindow(target.href));
}

const windows = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });
const workspaceOf = (url) => /^\/w\/([^/]+)/.exec(new URL(url).pathname)?.[1];

/** What a page answers; false when it does not. */
function ask(page, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), patience);
    page.postMessage(question, [port2]);
  });
}

async function renew({ oldSubscription, newSubscription }) {
  const subscription =
    newSubscription ??
    (oldSubscription && (await self.registration.pushManager.subscribe(oldSubscription.options)));
  if (!subscription) return;
  await fetch("/api/v1/me/push", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(subscription.toJSON()),
  });
}
