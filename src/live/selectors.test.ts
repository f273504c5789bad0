import { expect, test } from "vitest";
import { aChannel, aSnapshot, aState, me } from "./fake-parts";
import {
  canManage,
  channelTitle,
  pendingIn,
  placeName,
  sortedChannels,
  sortedDirects,
  typists,
  workspacePeople,
} from "./selectors";
import { firstState } from "./snapshot";

const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
const channel = (id: string, change = {}) => aChannel({ id, name: id, isGeneral: false, ...change });

test("channels by name after the general one; archived and foreign ones apart", () => {
  const state = aState([
    channel("zebra"),
    channel("Apple"),
    channel("open", { joined: false }),
    channel("old", { archivedAt: "2026-01-01T00:00:00.000Z" }),
    channel("secret", { kind: "private" }),
    aChannel(),
  ]);
  expect(ids(sortedChannels(state))).toEqual(["general", "Apple", "secret", "zebra"]);
});

test("direct conversations by their newest message, named after the others", () => {
  const direct = (id: string, memberIds: string[], lastMessageAt: string | null) =>
    channel(id, { kind: "direct", name: null, memberIds, lastMessageAt });
  const older = direct("older", ["me", "somebody", "other"], "2026-01-01T00:00:00.000Z");
  const newer = direct("newer", ["me"], "2026-01-02T00:00:00.000Z");
  const state = aState([older, direct("unused", ["me", "other"], null), newer]);
  expect(ids(sortedDirects(state))).toEqual(["newer", "older", "unused"]);
  expect(channelTitle(state, older)).toBe("other, somebody");
  expect(channelTitle(state, newer)).toBe("Me (you)");
});

test("a place is called by its people, or by its name with a #, as long as one is in it", () => {
  const direct = channel("talk", { kind: "direct", name: null, memberIds: ["me", "other"] });
  const state = aState([aChannel(), direct]);
  expect(["general", "talk", "gone"].map((id) => placeName(state, id))).toEqual(["#general", "other", null]);
});

test("people who left are not offered any more", () => {
  const state = { ...aState(), formerIds: new Set(["other"]) };
  expect(ids(workspacePeople(state))).toEqual(["me", "somebody"]);
});

test("only people who are known are shown as typing", () => {
  const state = { ...aState(), typing: new Map([["general", ["somebody", "stranger"]]]) };
  expect(ids(typists(state, "general"))).toEqual(["somebody"]);
});

test("replies on their way are not on the main timeline", () => {
  const pending = (clientId: string, threadId: string | null) =>
    ({
      clientId,
      threadId,
      alsoToChannel: false,
      channelId: "general",
      text: "",
      createdAt: "",
      files: [],
      status: "waiting",
      error: null,
    }) as const;
  const state = { ...aState(), outbox: [pending("one", null), pending("two", "message-1")] };
  expect(pendingIn(state, "general").map(({ clientId }) => clientId)).toEqual(["one"]);
});

test.each([
  ["member", channel("joined"), true],
  ["member", channel("open", { joined: false }), false],
  ["guest", channel("joined"), false],
  ["admin", channel("open", { joined: false }), true],
  ["owner", channel("old", { archivedAt: "2026-01-01T00:00:00.000Z" }), false],
  ["owner", channel("direct", { kind: "direct" }), false],
] as const)("a %s may manage a channel or not", (role, subject, expected) => {
  const snapshot = aSnapshot();
  const state = firstState(me, { ...snapshot, workspace: { ...snapshot.workspace, role } });
  expect(canManage(state, subject)).toBe(expected);
});
