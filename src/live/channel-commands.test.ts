import { beforeEach, expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import { createChannelCommands } from "./channel-commands";
import { leaveChannel, putChannel } from "./channels";
import { aChannel, aState } from "./fake-parts";
import { createStore, type Store } from "./store";

let store: Store;
let commands: ReturnType<typeof createChannelCommands>;
let answer: (reply: unknown) => void;

beforeEach(() => {
  store = createStore(aState([aChannel({ kind: "public" })]));
  const api = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  commands = createChannelCommands({
    ...{ store, api: api as unknown as ApiClient },
    ...{ ask: () => undefined, refresh: () => undefined },
  });
});

const isJoined = () => store.getState().channels.get("general")?.joined;
const leave = () => store.learn((state) => leaveChannel(state, "general"));
const join = () => store.learn((state) => putChannel(state, aChannel({ kind: "public" })));

test("whoever leaves is out when the answer comes, if nothing was heard before", async () => {
  const left = commands.leaveChannel("general");
  answer(null);
  await left;
  expect(isJoined()).toBe(false);
});

test("whoever has come in again on another device stays in when the answer to leaving comes late", async () => {
  const left = commands.leaveChannel("general");
  leave();
  join();
  answer(null);
  await left;
  expect(isJoined()).toBe(true);
});

test("whoever has gone out again on another device stays out when the answer to joining comes late", async () => {
  leave();
  const joined = commands.joinChannel("general");
  join();
  leave();
  answer({ channel: aChannel({ kind: "public" }) });
  await joined;
  expect(isJoined()).toBe(false);
});

test("whoever joins is in it when the answer comes", async () => {
  leave();
  const joined = commands.joinChannel("general");
  answer({ channel: aChannel({ kind: "public" }) });
  await joined;
  expect(isJoined()).toBe(true);
});
