import { beforeEach, expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { Channel, Message, Snapshot } from "@/lib/objects";
import { applyChanges } from "./apply-changes";
import { changesOf } from "./changes";
import {
  aChannel,
  aDeletion,
  aMessage,
  aSnapshot,
  aState,
  createManualClock,
  createRandom,
  messagesBetween,
  settle,
} from "./fake-parts";
import { reducers } from "./reducers";
import { createRefresh } from "./refresh";
import { createStore, type Store } from "./store";
import { fromPage } from "./timeline";

type Read = { resolve: (snapshot: Snapshot) => void; reject: (error: CodedError) => void };

let store: Store;
let reads: Read[];
let advance: (ms: number) => Promise<void>;
let refresh: ReturnType<typeof createRefresh>;
let signedOut: boolean;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  reads = [];
  signedOut = false;
  store = createStore(aState());
  refresh = createRefresh({
    store,
    api: (() => new Promise((resolve, reject) => reads.push({ resolve, reject }))) as unknown as ApiClient,
    clock: manual.clock,
    isOpen: () => true,
    onGround: () => undefined,
    onSignedOut: () => {
      signedOut = true;
    },
  });
});

async function answer(snapshot: Snapshot): Promise<void> {
  reads.at(-1)?.resolve(snapshot);
  await settle();
}
const learn = (messages: Message[]) => {
  const changes = changesOf({ channelId: "general", version: messages.at(-1)?.version ?? 0, messages });
  store.learn((state) => applyChanges(state, changes));
};
const general = () => store.getState().channels.get("general");

test("a snapshot replaces what was held: channels that went, came or were renamed", async () => {
  store.update(() => aState([aChannel(), aChannel({ id: "gone", kind: "private" })]));
  refresh.request();
  await answer(aSnapshot([aChannel({ name: "renamed" }), aChannel({ id: "new", unreadCount: 4 })]));
  expect([...store.getState().channels.values()]).toEqual([
    aChannel({ name: "renamed" }),
    aChannel({ id: "new", unreadCount: 4 }),
  ]);
});

test("what came while it was read is counted on top of it, what it has already is not", async () => {
  refresh.request();
  learn(messagesBetween(1, 3));
  learn([aMessage(4)]);
  learn([aDeletion(2, 5)]);
  // Read between the third message and the fourth.
  await answer(aSnapshot([aChannel({ version: 3, unreadCount: 3, lastMessageAt: aMessage(3).createdAt })]));
  const expected = { version: 5, unreadCount: 3, lastMessageAt: aMessage(4).createdAt };
  expect(general()).toEqual(aChannel(expected));
});

test("a snapshot that is ahead of the stream is not counted again when the stream arrives", async () => {
  refresh.request();
  await answer(aSnapshot([aChannel({ version: 3, unreadCount: 3 })]));
  learn(messagesBetween(1, 3));
  learn([aMessage(4)]);
  expect(general()).toMatchObject({ version: 4, unreadCount: 4 });
});

test("facts that were learned while it was read are not lost to it", async () => {
  refresh.request();
  const joined = aChannel({ id: "joined", kind: "private", name: "joined" });
  store.learn((state) => reducers["channel:joined"](state, { channel: joined }));
  const person = { ...aSnapshot().people[1], id: "newcomer", name: "Newcomer" } as Snapshot["people"][number];
  store.learn((state) => reducers["person:updated"](state, { workspaceId: "workspace", person }));
  await answer(aSnapshot());
  expect(store.getState().channels.get("joined")).toEqual(joined);
  expect(store.getState().people.get("newcomer")).toEqual(person);
});

test("windows and what is pending stay as they are", async () => {
  const timeline = fromPage({
    messages: messagesBetween(1, 2),
    hasBefore: false,
    hasAfter: false,
    version: 2,
  });
  store.update((state) => ({ ...state, timelines: new Map([["general", timeline]]) }));
  refresh.request();
  await answer(aSnapshot([aChannel({ version: 9, unreadCount: 5 })]));
  expect(store.getState().timelines.get("general")).toBe(timeline);
});

test("a server that was restored from a backup is believed", async () => {
  store.update(() => aState([aChannel({ version: 900, unreadCount: 50 })]));
  refresh.request();
  await answer(aSnapshot([aChannel({ version: 600, unreadCount: 1 })]));
  expect(general()).toMatchObject({ version: 600, unreadCount: 1 });
});

test("people who left keep their name and are known to be gone", async () => {
  refresh.request();
  const { people, ...rest } = aSnapshot();
  const former = people.filter(({ id }) => id === "other");
  await answer({ ...rest, people: people.filter(({ id }) => id !== "other"), formerPeople: former });
  expect(store.getState().people.get("other")?.name).toBe("other");
  expect([...store.getState().formerIds]).toEqual(["other"]);
});

test("what is the same stays the same object", async () => {
  const { channels, people } = store.getState();
  refresh.request();
  await answer(aSnapshot());
  expect(store.getState().channels.get("general")).toBe(channels.get("general"));
  expect(store.getState().people.get("me")).toBe(people.get("me"));
});

test("asking while one is on its way reads once more after it, however often one asked", async () => {
  refresh.request();
  refresh.request();
  refresh.request();
  expect(reads).toHaveLength(1);
  await answer(aSnapshot());
  expect(reads).toHaveLength(2);
  await answer(aSnapshot());
  expect(reads).toHaveLength(2);
});

test("a failure changes nothing and is tried again; the end of the session is not", async () => {
  refresh.request();
  learn([aMessage(1)]);
  reads.at(-1)?.reject(new CodedError("UNAVAILABLE", "No."));
  await advance(999);
  expect([reads.length, general()?.unreadCount]).toEqual([1, 1]);
  await advance(1);
  expect(reads).toHaveLength(2);
  reads.at(-1)?.reject(new CodedError("UNAUTHENTICATED", "No."));
  await advance(60_000);
  expect([reads.length, signedOut]).toEqual([2, true]);
});

test("being out of the workspace is known by the answer", async () => {
  refresh.request();
  reads.at(-1)?.reject(new CodedError("NOT_FOUND", "No."));
  await advance(60_000);
  expect([reads.length, store.getState().hasLeft]).toEqual([1, true]);
});

test.each([1, 2, 3, 4])(
  "wherever it is read between events, the result is the same (seed %i)",
  async (seed) => {
    const random = createRandom(seed);
    const events: Message[][] = [];
    const states: Channel[] = [aChannel()];
    const replica = createStore(aState());
    for (let version = 1; version <= 60; version += 1) {
      const isDeletion = version > 1 && random() < 0.3;
      const seq = 1 + Math.floor(random() * (version - 1));
      const known = events.flat().findLast((message) => message.seq === seq);
      const message =
        isDeletion && known && !known.deletedAt
          ? aDeletion(seq, version)
          : aMessage(version, { createdAt: `${version}` });
      events.push([message]);
      const changes = changesOf({ channelId: "general", version, messages: [message] });
      replica.learn((state) => applyChanges(state, changes));
      states.push(replica.getState().channels.get("general") ?? aChannel());
    }
    for (let round = 0; round < 50; round += 1) {
      const asked = Math.floor(random() * 60);
      // Behind the stream at the moment of its arrival, or ahead of it.
      const [read, arrived] = [0, 0].map(() => asked + Math.floor(random() * (61 - asked))) as [
        number,
        number,
      ];
      store.update(() => aState([states[asked] ?? aChannel()]));
      refresh.request();
      for (const messages of events.slice(asked, arrived)) learn(messages);
      await answer(aSnapshot([states[read] ?? aChannel()]));
      for (const messages of events.slice(arrived)) learn(messages);
      expect(general()).toEqual(states[60]);
    }
  },
);
