import { randomUUID } from "node:crypto";
import { Server } from "socket.io";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { askAnew, leaveRooms } from "./rooms";
import type { ParleyServer } from "./types";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Ada owns a workspace with a private channel; Ben is in the workspace, with two tabs open. */
async function meet() {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    id: workspace.id,
    name: "plans",
    kind: "private",
  });
  const socket = await ada.connect();
  const tabs: [TestSocket, TestSocket] = [await ben.connect(), await ben.connect()];
  const say = (channelId: string, text: string) =>
    socket.ok("message:send", { channelId, clientId: randomUUID(), text });
  return { ada, ben, workspace, general, channel, socket, tabs, say };
}

const texts = (socket: TestSocket) => {
  const heard: string[] = [];
  socket.on("message:new", ({ messages }) => heard.push(...messages.map((message) => message.text)));
  return heard;
};
/** By the time it resolves, everything that was sent to the socket before has arrived. */
const caughtUp = (socket: TestSocket) => socket.ok("channel:sync", { cursors: [] });

test("who is added hears the next message in every tab; who is removed hears nothing more", async () => {
  const { ada, ben, channel, tabs, say } = await meet();
  const heard = tabs.map(texts);
  await say(channel.id, "before");
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  await say(channel.id, "while in it");
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  await say(channel.id, "after");
  await Promise.all(tabs.map(caughtUp));

  expect(heard).toEqual([["while in it"], ["while in it"]]);
  expect(tabs.map((tab) => tab.events("channel:joined").length)).toEqual([1, 1]);
  expect(tabs.map((tab) => tab.events("channel:left"))).toEqual([
    [{ channelId: channel.id }],
    [{ channelId: channel.id }],
  ]);
});

test("who leaves the workspace hears none of its channels, watched ones included", async () => {
  const { ada, ben, workspace, general, tabs, say } = await meet();
  const { channel: open } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "open", kind: "public" },
  });
  const [tab] = tabs;
  const heard = texts(tab);
  await tab.ok("room:join", { channelId: open.id });
  await say(open.id, "seen from outside");
  await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspace.id, userId: ben.id });
  await say(open.id, "too late");
  await say(general.id, "too late as well");
  await caughtUp(tab);

  expect(heard).toEqual(["seen from outside"]);
  expect(tab.events("workspace:left")).toEqual([{ workspaceId: workspace.id }]);
});

test("what somebody may hear is asked again when they are taken out while it is being read", async () => {
  const io: ParleyServer = new Server();
  const answers = ["in", "out", "asked too often"];
  const asked = askAnew("ben", async () => {
    const answer = answers.shift();
    await Promise.resolve();
    return answer;
  });
  leaveRooms(io, "cleo", { channels: [] });
  leaveRooms(io, "ben", { channels: [] });
  expect(await asked).toBe("out");
});

test("watching ends with room:leave; a member's stream does not", async () => {
  const { ada, ben, workspace, tabs, say } = await meet();
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    id: workspace.id,
    name: "open",
    kind: "public",
  });
  const [watcher, member] = tabs;
  const heard = texts(watcher);
  await watcher.ok("room:join", { channelId: channel.id });
  await say(channel.id, "one");
  await watcher.ok("room:leave", { channelId: channel.id });
  await say(channel.id, "two");
  await watcher.ok("room:join", { channelId: channel.id });
  await ben.api("POST /channels/:id/join", { id: channel.id });
  await watcher.ok("room:leave", { channelId: channel.id });
  await member.ok("room:leave", { channelId: channel.id });
  await say(channel.id, "three");
  await caughtUp(watcher);

  expect(heard).toEqual(["one", "three"]);
});

test("a private channel cannot be watched, and its absence is that of any channel", async () => {
  const { channel, tabs } = await meet();
  const [tab] = tabs;
  const hidden = await tab.request("room:join", { channelId: channel.id });
  const absent = await tab.request("room:join", { channelId: randomUUID() });

  expect(hidden).toEqual(absent);
  expect(hidden).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
});

test("signing out cuts the tabs of that session and no other", async () => {
  const { ben, tabs } = await meet();
  const [tab] = tabs;
  const other = await ben.anotherSession();
  const elsewhere = await other.connect();
  const cut = new Promise((resolve) => tab.once("disconnect", resolve));
  await fetch(`${server.url}/api/auth/sign-out`, {
    method: "POST",
    headers: { authorization: `Bearer ${ben.token}`, origin: server.url, "content-type": "application/json" },
    body: "{}",
  });

  expect(await cut).toBe("io server disconnect");
  expect(tab.events("session:revoked")).toHaveLength(1);
  await caughtUp(elsewhere);
  await expect(ben.connect()).rejects.toMatchObject({ data: { code: "UNAUTHENTICATED" } });
});

/** Breaks the tab's transport, as a network does; the function returned connects it again. */
async function breakOff(tab: TestSocket): Promise<() => Promise<void>> {
  tab.io.reconnection(false);
  const lost = new Promise((resolve) => tab.once("disconnect", resolve));
  tab.io.engine.close();
  await lost;
  return async () => {
    const connected = new Promise((resolve) => tab.once("connect", () => resolve(undefined)));
    tab.connect();
    await connected;
  };
}

test("a connection that breaks off and comes back is given what it missed", async () => {
  const { ben, general, say } = await meet();
  const tab = await ben.connect();
  const heard = texts(tab);
  await say(general.id, "before");
  await caughtUp(tab);
  const reconnect = await breakOff(tab);
  await say(general.id, "meanwhile");
  await reconnect();
  await caughtUp(tab);

  expect(tab.recovered).toBe(true);
  expect(heard).toEqual(["before", "meanwhile"]);
});

test("but not what was said after its person was removed", async () => {
  const { ada, ben, channel, say } = await meet();
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const tab = await ben.connect();
  const heard = texts(tab);
  await say(channel.id, "while in it");
  await caughtUp(tab);
  const reconnect = await breakOff(tab);
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  await say(channel.id, "after the removal");
  await reconnect();
  await caughtUp(tab);

  expect(tab.recovered).toBe(false);
  expect(heard).toEqual(["while in it"]);
});
