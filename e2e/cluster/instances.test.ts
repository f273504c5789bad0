import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Channel, Workspace } from "@/lib/objects";
import { signIn, signUp, type TestPerson, type TestSocket } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { type Cluster, startCluster } from "./cluster";

/** Two instances, with Valkey and without it. Ada is on the first, Ben on the second. */

let cluster: Cluster;
let ada: TestPerson;
let ben: TestPerson;
let workspace: Workspace;
let general: Channel;
let adaTab: TestSocket;
let benTab: TestSocket;

// Bounds for what must happen, not a measure of how soon.
const soon = { timeout: 30_000 };

beforeAll(async () => {
  cluster = await startCluster();
  const [first, second] = cluster.instances;
  [ada, ben] = await Promise.all([signUp(first.url, "Ada"), signUp(second.url, "Ben")]);
  ({ workspace, general } = await createTestWorkspace(ada));
  await addToWorkspace(ada, workspace.id, [ben]);
  [adaTab, benTab] = [await ada.connect(), await ben.connect()];
});
afterAll(() => cluster?.stop());

const say = (socket: TestSocket, channelId: string, text: string) =>
  socket.ok("message:send", { channelId, clientId: randomUUID(), text });
const texts = (socket: TestSocket) =>
  socket.events("message:new").flatMap(({ messages }) => messages.map(({ text }) => text));
const statusSeenBy = async (reader: TestPerson, who: TestPerson) => {
  const { people } = await reader.api("GET /workspaces/:id/snapshot", { id: workspace.id });
  return people.find(({ id }) => id === who.id)?.status;
};
const privateChannel = async (name: string) => {
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name, kind: "private" },
  });
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  await benTab.next("channel:joined", (data) => data.channel.id === channel.id);
  return channel;
};
const readiness = async (url: string) => (await fetch(`${url}/readyz`)).status;

test("what one instance stores, the readers of the other hear", async () => {
  const { message } = await say(adaTab, general.id, "Hello from the first");
  await expect.poll(() => texts(benTab), soon).toContain("Hello from the first");
  await benTab.ok("reaction:add", { messageId: message.id, emoji: "👋" });
  const { messages } = await adaTab.next("message:updated");
  expect(messages[0]?.reactions).toEqual([{ emoji: "👋", userIds: [ben.id] }]);
});

test("a person with a tab on each is there until both are closed", async () => {
  await expect.poll(() => statusSeenBy(ada, ben), soon).toBe("online");
  const elsewhere = await signIn(cluster.instances[0].url, ben.email);
  const onFirst = await elsewhere.connect();
  benTab.close();
  // Ada's own change comes after whatever Ben's closed tab would have caused.
  await adaTab.ok("presence:setAway", {});
  await expect.poll(() => statusSeenBy(ben, ada), soon).toBe("away");
  expect(await statusSeenBy(ada, ben)).toBe("online");
  onFirst.close();
  await adaTab.next("presence:update", ({ people }) =>
    people.some(({ userId, status }) => userId === ben.id && status === "offline"),
  );
  benTab = await ben.connect();
  await adaTab.ok("presence:setActive", {});
  await expect.poll(() => statusSeenBy(ada, ben), soon).toBe("online");
});

test("whose session ends, or who is removed, on one instance hears nothing more on the other", async () => {
  const other = await signIn(cluster.instances[1].url, ben.email);
  const tab = await other.connect();
  // The same session, by the first instance.
  await fetch(`${cluster.instances[0].url}/api/auth/sign-out`, {
    method: "POST",
    headers: {
      ...{ authorization: `Bearer ${other.token}`, "content-type": "application/json" },
      origin: cluster.instances[0].url,
    },
    body: "{}",
  });
  await tab.next("session:revoked");
  await expect.poll(() => tab.connected, soon).toBe(false);

  const channel = await privateChannel("plans");
  await say(adaTab, channel.id, "while in it");
  await expect.poll(() => texts(benTab), soon).toContain("while in it");
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  await benTab.next("channel:left", ({ channelId }) => channelId === channel.id);
  await say(adaTab, channel.id, "after it");
  await say(adaTab, general.id, "a mark");
  await expect.poll(() => texts(benTab), soon).toContain("a mark");
  expect(texts(benTab)).not.toContain("after it");
});

test("without Valkey messages come through PostgreSQL, rights are checked, and the heal tells the rest", async () => {
  const channel = await privateChannel("budget");
  const processes = cluster.instances.map(({ pid }) => pid);
  await cluster.valkey.kill();
  for (const { url } of cluster.instances) await expect.poll(() => readiness(url), soon).toBe(503);

  const { message } = await say(adaTab, general.id, "said in the dark");
  await say(benTab, general.id, "answered in the dark");
  await expect.poll(() => texts(benTab), soon).toContain("said in the dark");
  await expect.poll(() => texts(adaTab), soon).toContain("answered in the dark");
  await adaTab.ok("message:edit", { messageId: message.id, text: "said without Valkey" });
  await benTab.next("message:updated", ({ messages }) => messages[0]?.text === "said without Valkey");
  await adaTab.ok("message:delete", { messageId: message.id });
  await benTab.next("message:deleted", ({ messages }) => messages[0]?.id === message.id);

  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  await benTab.next("sync:hint", ({ channels }) => !channels);
  await say(adaTab, channel.id, "not for Ben");
  await ada.api("PATCH /channels/:id", { id: general.id, topic: "All is dark" });
  await say(adaTab, general.id, "a later mark");
  await expect.poll(() => texts(benTab), soon).toContain("a later mark");
  expect(texts(benTab)).not.toContain("not for Ben");

  const hints = benTab.events("sync:hint").length;
  await cluster.valkey.start();
  await expect.poll(() => benTab.events("sync:hint").length, soon).toBeGreaterThan(hints);
  for (const { url } of cluster.instances) await expect.poll(() => readiness(url), soon).toBe(200);
  await say(adaTab, general.id, "light again");
  await expect.poll(() => texts(benTab), soon).toContain("light again");
  // The same processes as before, and everything was heard once.
  expect(cluster.instances.map(({ pid }) => pid)).toEqual(processes);
  expect(texts(benTab).filter((text) => text === "light again")).toHaveLength(1);
});

test("what is lost while Valkey is away for a moment is made up for before an instance is ready again", async () => {
  const channel = await privateChannel("secrets");
  await cluster.valkey.kill();
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  await cluster.valkey.start();
  for (const { url } of cluster.instances) await expect.poll(() => readiness(url), soon).toBe(200);
  await say(adaTab, channel.id, "not for Ben either");
  await say(adaTab, general.id, "a mark of light");
  await expect.poll(() => texts(benTab), soon).toContain("a mark of light");
  expect(texts(benTab)).not.toContain("not for Ben either");
});

test("a Valkey that stands still is noticed, and nothing waits for it", async () => {
  cluster.valkey.pause();
  await say(adaTab, general.id, "while it stands still");
  expect(texts(adaTab)).toContain("while it stands still");
  await expect.poll(() => texts(benTab), soon).toContain("while it stands still");
  cluster.valkey.resume();
  for (const { url } of cluster.instances) await expect.poll(() => readiness(url), soon).toBe(200);
});

test("who was on an instance that is killed is gone, and back when it is", async () => {
  const [, second] = cluster.instances;
  await second.kill();
  await expect.poll(() => statusSeenBy(ada, ben), soon).toBe("offline");
  cluster.instances[1] = await cluster.start(second);
  await expect.poll(() => benTab.connected, soon).toBe(true);
  await expect.poll(() => statusSeenBy(ada, ben), soon).toBe("online");
  await say(adaTab, general.id, "welcome back");
  await expect.poll(() => texts(benTab), soon).toContain("welcome back");
});

test("an instance that starts without Valkey is not ready, serves, and joins the others when it comes", async () => {
  const [, second] = cluster.instances;
  await second.shutDown();
  await cluster.valkey.kill();
  cluster.instances[1] = await cluster.start(second);
  expect(await readiness(second.url)).toBe(503);
  benTab = await ben.connect();
  await say(benTab, general.id, "alone");
  await expect.poll(() => texts(adaTab), soon).toContain("alone");

  await cluster.valkey.start();
  for (const { url } of cluster.instances) await expect.poll(() => readiness(url), soon).toBe(200);
  await say(benTab, general.id, "together");
  await expect.poll(() => texts(adaTab), soon).toContain("together");
});
