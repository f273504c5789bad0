import { beforeEach, expect, test } from "vitest";
import type { Message, Notification } from "@/lib/objects";
import type { Chat } from "./chat-commands";
import { aMessage, createFakeStorage, me } from "./fake-parts";
import { createFakeServer } from "./fake-server";
import { createLateChat } from "./late-chat";
import type { NotificationListener } from "./notifications";
import type { Store } from "./store";

const opened = {
  channelId: "general",
  page: { messages: [aMessage(1)], hasBefore: false, hasAfter: false, version: 1 },
};

let chat: Chat;
let done: string[];
let heard: string[];
let arrive: () => Promise<void>;
let storage: ReturnType<typeof createFakeStorage>;

beforeEach(() => {
  done = [];
  heard = [];
  storage = createFakeStorage();
  let bring: (chat: Chat) => void = () => undefined;
  let store: Store | undefined;
  const loaded = {
    start() {
      done.push("start");
      return () => done.push("stop");
    },
    openChannel: (channelId: string) => done.push(`open ${channelId}`),
    edit: async (messageId: string) => {
      done.push(`edit ${messageId}`);
      if (messageId === "none") throw new Error("No.");
    },
    react: async ({ id }: Message, emoji: string, on: boolean) => done.push(`react ${id} ${emoji} ${on}`),
    send: (_channelId: string, text: string) => done.push(`send ${text}`),
    onNotification({ onNew }: NotificationListener) {
      onNew({} as Notification);
      return () => done.push("not told any more");
    },
  } as unknown as Chat;
  chat = createLateChat(
    { me, snapshot: createFakeServer().snapshot(), opened },
    {
      load: (given) => {
        store = given;
        return new Promise((resolve) => {
          bring = resolve;
        });
      },
      outboxStorage: storage.open,
    },
  );
  arrive = async () => {
    expect(store?.getState()).toBe(chat.getState());
    bring(loaded);
    await new Promise(setImmediate);
  };
});

test("what it is asked to do before its code has come is done in that order when it is there", async () => {
  const stop = chat.start();
  chat.openChannel("general");
  const edited = chat.edit("one", "text");
  const refused = chat.edit("none", "text").catch((error: Error) => error.message);
  expect(done).toEqual([]);
  await arrive();
  expect(done).toEqual(["start", "open general", "edit one", "edit none"]);
  await edited;
  expect(await refused).toBe("No.");
  chat.openChannel("other");
  expect(done.at(-1)).toBe("open other");
  stop();
  expect(done.at(-1)).toBe("stop");
});

test("what is written before that is shown and stored at once", async () => {
  chat.start();
  chat.send("general", "Early");
  chat.send("general", "  ");
  expect(chat.getState().outbox).toMatchObject([{ channelId: "general", text: "Early", status: "waiting" }]);
  expect(storage.open().load()).toEqual(chat.getState().outbox);
  await arrive();
  chat.send("general", "Late");
  // The first is sent by whoever finds it in the store.
  expect(done).toEqual(["start", "send Late"]);
});

test("a reaction before that is shown at once and told when it can be", async () => {
  chat.start();
  const reacted = chat.react(aMessage(1), "👍", true);
  const shown = () => chat.getState().timelines.get("general")?.messages[0]?.reactions;
  expect(shown()).toEqual([{ emoji: "👍", userIds: ["me"] }]);
  expect(done).toEqual([]);
  await arrive();
  await reacted;
  expect(done).toEqual(["start", "react message-1 👍 true"]);
});

test("says since when it is not connected, also where its code never comes", () => {
  expect(chat.getState().connection.since).toBe(0);
  chat.start();
  expect(chat.getState().connection).toMatchObject({ status: "connecting", since: expect.any(Number) });
  expect(chat.getState().connection.since).toBeGreaterThan(0);
});

test("a page that starts it, ends it and starts it again has it once", async () => {
  chat.start()();
  const stop = chat.start();
  const endListening = chat.onNotification(listener("told"));
  chat.onNotification(listener("told too late"))();
  await arrive();
  expect(done).toEqual(["start"]);
  expect(heard).toEqual(["told"]);
  endListening();
  stop();
  expect(done).toEqual(["start", "not told any more", "stop"]);
});

const listener = (what: string): NotificationListener => ({
  onNew: () => heard.push(what),
  onRead: () => undefined,
});

test("its functions stay the same: effects depend on them", () => {
  expect(chat.openChannel).toBe(chat.openChannel);
  expect(chat.discard("nothing")).toBeNull();
});
