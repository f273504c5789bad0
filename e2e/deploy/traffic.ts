import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Message } from "@/lib/objects";
import { startChat, type TestChat } from "@/test/chat";
import { signUp, type TestPerson } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

// A bound for what must happen, not a measure of how soon.
const soon = { timeout: 60_000 };
/** Between two messages of a person, and between two calls of a program: a busy team, not a load test. */
const paceMs = 40;

const socketsOf = async (instance: string): Promise<number> =>
  ((await (await fetch(`${instance}/readyz`)).json()) as { sockets: number }).sockets;

/** People who talk through a balancer without a pause, over each transport, and programs that call. */
export type Traffic = {
  /** Why connections ended, by transport. */
  endings: { transport: "websocket" | "polling"; reason: string }[];
  /** How often an instance said that it is going. */
  warnings: () => number;
  /** Reads that failed at the first attempt. */
  failedReads: string[];
  /** Everybody has written something that was stored from now on. */
  goesOn(): Promise<void>;
  /** Nobody writes any more, and everything that was written is acknowledged. */
  settle(): Promise<{ said: string[]; stored: Message[]; shown: () => (readonly Message[])[] }>;
  stop(): void;
};

/**
 * @param instances the URLs of those behind the balancer
 * @param onWarning somebody heard `server:draining`
 */
export async function startTraffic(
  url: string,
  instances: string[],
  onWarning: () => void,
): Promise<Traffic> {
  const owner = await signUp(url, "Ada");
  const { workspace, general } = await createTestWorkspace(owner);

  const endings: Traffic["endings"] = [];
  const failedReads: string[] = [];
  const said: string[] = [];
  let warnings = 0;
  let isOn = true;

  /** As a browser has it: with the session's cookie, and those that the balancer gives. */
  async function open(person: TestPerson, transport: "websocket" | "polling"): Promise<TestChat> {
    const chat = await startChat(url, person, workspace.id, general.id);
    const { socket } = chat;
    Object.assign(socket.io.opts, {
      ...{ transports: [transport], withCredentials: true },
      extraHeaders: { cookie: person.cookie, origin: url },
    });
    await new Promise<void>((done) => {
      socket.disconnect().once("connect", done).connect();
    });
    socket.on("disconnect", (reason) => endings.push({ transport, reason }));
    socket.on("server:draining", () => {
      warnings++;
      onWarning();
    });
    return chat;
  }

  async function talk(chat: TestChat): Promise<void> {
    for (; isOn; await pause(paceMs)) {
      // Whoever sees that nothing goes through waits.
      if (chat.getState().outbox.length > 3) continue;
      said.push(randomUUID());
      chat.send(general.id, said.at(-1) ?? "");
    }
  }

  const headers = { authorization: `Bearer ${owner.token}`, "content-type": "application/json" };

  async function read(): Promise<void> {
    for (; isOn; await pause(paceMs)) {
      const answer = await fetch(`${url}/api/v1/me`, { headers }).catch((error: Error) => error);
      if (answer instanceof Error) failedReads.push(answer.message);
      else if (!answer.ok) failedReads.push(`${answer.status} ${await answer.text()}`);
      else await answer.text();
    }
  }

  /** Until it is done, as one must who does not know whether it was: always with the same clientId. */
  async function write(): Promise<void> {
    for (; isOn; await pause(paceMs)) {
      const message = { clientId: randomUUID(), text: randomUUID() };
      said.push(message.text);
      const attempt = () =>
        owner.api("POST /channels/:id/messages", { id: general.id, ...message }).catch(() => null);
      while (!(await attempt())) await pause(paceMs);
    }
  }

  async function history(): Promise<Message[]> {
    const stored: Message[] = [];
    for (let hasBefore = true; hasBefore; ) {
      const page = await owner.api("GET /channels/:id/messages", {
        ...{ id: general.id, limit: 100, before: stored[0]?.seq },
      });
      stored.unshift(...page.messages);
      hasBefore = page.hasBefore;
    }
    return stored;
  }

  async function newcomer(): Promise<TestPerson> {
    const person = await signUp(url, "Newcomer");
    await addToWorkspace(owner, workspace.id, [person]);
    return person;
  }

  const before = await Promise.all(instances.map(socketsOf));
  const isEachUsed = async () =>
    (await Promise.all(instances.map(socketsOf))).every((count, index) => count > (before[index] ?? 0));
  const chats = [await open(owner, "websocket")];
  // Where the balancer leads a session to is chance: until each instance has somebody.
  while (chats.length < 6 || !(await isEachUsed()))
    chats.push(await open(await newcomer(), chats.length % 2 ? "polling" : "websocket"));
  const shown = () => chats.map((chat) => chat.getState().timelines.get(general.id)?.messages ?? []);
  const running = [...chats.map(talk), read(), write()];

  return {
    endings,
    warnings: () => warnings,
    failedReads,
    async goesOn() {
      const from = (await owner.api("GET /channels/:id/messages", { id: general.id, limit: 1 })).version;
      const wroteSince = () =>
        new Set(shown().flatMap((messages) => messages.filter((m) => m.seq > from).map((m) => m.authorId)));
      await expect.poll(() => wroteSince().size, soon).toBe(chats.length);
    },
    async settle() {
      isOn = false;
      await Promise.all(running);
      for (const chat of chats) await expect.poll(() => chat.getState().outbox, soon).toEqual([]);
      return { said, stored: await history(), shown };
    },
    stop() {
      isOn = false;
      for (const chat of chats) chat.stop();
    },
  };
}
