import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Channel } from "@/lib/objects";
import { signIn, signUp, type TestPerson, type TestSocket } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { type Cluster, startCluster } from "./cluster";

/** Two instances: Ada is on the first, Ben and his program on the second. */

let cluster: Cluster;
let ada: TestPerson;
let ben: TestPerson;
let general: Channel;
let adaTab: TestSocket;
let benTab: TestSocket;

// Bounds for what must happen, not a measure of how soon.
const soon = { timeout: 60_000 };

beforeAll(async () => {
  cluster = await startCluster();
  const [first, second] = cluster.instances;
  [ada, ben] = await Promise.all([signUp(first.url, "Ada"), signUp(second.url, "Ben")]);
  const made = await createTestWorkspace(ada);
  general = made.general;
  await addToWorkspace(ada, made.workspace.id, [ben]);
  [adaTab, benTab] = [await ada.connect(), await ben.connect()];
});
afterAll(() => cluster?.stop());

const mention = (socket: TestSocket, text: string) =>
  socket.ok("message:send", {
    ...{ channelId: general.id, clientId: randomUUID(), text: `<@${ben.id}> ${text}` },
  });

async function openProgram(url: string, { id, token }: TestPerson) {
  const program = io(`${url}/notifications`, { transports: ["websocket"], forceNew: true, auth: { token } });
  await once(program as never, "connect");
  const heard: string[] = [];
  program.on("notification:new", ({ message }: { message: string }) => heard.push(message));
  expect(await program.emitWithAck("subscribe:channel", { channel: `user:${id}` })).toMatchObject({
    ok: true,
  });
  return { program: program as Socket, heard };
}

test("who is on another instance is told, in a tab and in a program, once", async () => {
  const { program, heard } = await openProgram(cluster.instances[1].url, ben);
  await mention(adaTab, "one");
  await mention(adaTab, "two");
  await expect.poll(() => heard, soon).toEqual(["@Ben one", "@Ben two"]);
  await expect
    .poll(() => benTab.events("notification").map(({ message }) => message), soon)
    .toEqual(["@Ben one", "@Ben two"]);
  program.close();
});

test("signing out on one instance cuts the program on another", async () => {
  const [first, second] = cluster.instances;
  const session = await signIn(first.url, ben.email);
  const { program } = await openProgram(second.url, session);
  const cut = once(program as never, "disconnect");
  const response = await fetch(`${first.url}/api/auth/sign-out`, {
    method: "POST",
    headers: {
      ...{ authorization: `Bearer ${session.token}`, origin: first.url },
      "content-type": "application/json",
    },
    body: "{}",
  });
  expect(response.status).toBe(200);
  await cut;
});

test("what an instance had stored and not yet told of when it was killed is told by another, once", async () => {
  const third = await cluster.start();
  const adaOnThird = await (await signIn(third.url, ada.email)).connect();
  const numbers = Array.from({ length: 40 }, (_, n) => `number ${n}`);
  const acked: string[] = [];
  // One after the other: it is looking at some, and others are waiting, when it dies.
  for (const number of numbers) {
    await mention(adaOnThird, number);
    acked.push(number);
  }
  await third.kill();
  adaOnThird.close();

  const told = async () => {
    const { notifications } = await ben.api("GET /me/notifications", { limit: 100 });
    return notifications
      .map(({ message }) => message.replace("@Ben ", ""))
      .filter((text) => text.startsWith("number"));
  };
  await expect.poll(async () => (await told()).length, soon).toBe(acked.length);
  expect((await told()).sort()).toEqual(acked.toSorted());
});
