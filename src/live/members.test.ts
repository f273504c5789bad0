import { beforeEach, expect, test } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import { dropChannel } from "./channels";
import { aState, settle } from "./fake-parts";
import { createMembers } from "./members";
import { reducers } from "./reducers";
import { createStore, type Store } from "./store";

let store: Store;
let members: ReturnType<typeof createMembers>;
let calls: { id: string; resolve: (reply: { userIds: string[] }) => void; reject: (error: Error) => void }[];

beforeEach(() => {
  store = createStore(aState());
  calls = [];
  const api = (_route: string, { id }: { id: string }) =>
    new Promise((resolve, reject) => calls.push({ id, resolve, reject }));
  members = createMembers({ store, api: api as unknown as ApiClient, onSignedOut: () => undefined });
});

const answer = (call: number, ...userIds: string[]) => {
  calls[call]?.resolve({ userIds });
  return settle();
};
const hear = (name: "member:joined" | "member:left", userId: string) =>
  members.heard((state) => reducers[name](state, { channelId: "general", userId }));
const listed = (channelId = "general") => store.getState().members.get(channelId);

test("the list that was asked for follows those who come and go", async () => {
  void members.load("general");
  await answer(0, "me", "somebody");
  hear("member:joined", "other");
  hear("member:joined", "other");
  hear("member:left", "somebody");
  expect(listed()).toEqual(["me", "other"]);
});

test("who comes or goes while the answer is on its way is in it or out of it", async () => {
  void members.load("general");
  hear("member:joined", "other");
  hear("member:left", "somebody");
  await answer(0, "me", "somebody");
  expect(listed()).toEqual(["me", "other"]);
});

test("of a list that nobody asked for nothing is kept", () => {
  hear("member:joined", "other");
  expect(listed()).toBeUndefined();
});

test("an answer that another question overtook is not taken", async () => {
  void members.load("general");
  void members.load("general");
  await answer(1, "me", "other");
  await answer(0, "me");
  expect(listed()).toEqual(["me", "other"]);
});

test("a channel that is gone is not asked about", async () => {
  void members.load("general");
  await answer(0, "me");
  store.update((state) => dropChannel(state, "general"));
  members.reload();
  expect([calls.length, listed()]).toEqual([1, undefined]);
});

test("when something may have been missed, the last list is asked for again and the others are forgotten", async () => {
  void members.load("other");
  await answer(0, "me");
  void members.load("general");
  await answer(1, "me");
  members.reload();
  expect([listed("other"), listed(), calls[2]?.id]).toEqual([undefined, ["me"], "general"]);
  calls[2]?.reject(new CodedError("UNAVAILABLE", "No."));
  await settle();
  expect(listed()).toEqual(["me"]);
});
