import { expect, test } from "vitest";
import type { EventName, Events } from "@/lib/socket-events";
import { aChannel, aSnapshot, aState, me } from "./fake-parts";
import { reducers } from "./reducers";
import { firstState } from "./snapshot";
import type { ChatState } from "./state";

type Reduced = EventName & keyof typeof reducers;
function after<Name extends Reduced>(state: ChatState, name: Name, data: Events[Name]): ChatState {
  return (reducers[name] as (state: ChatState, data: Events[Name]) => ChatState)(state, data);
}
const facts = (change = {}) => {
  const { id, workspaceId, kind, name, topic, archivedAt, isGeneral, createdBy } = aChannel(change);
  return { id, workspaceId, kind, name, topic, archivedAt, isGeneral, createdBy };
};

test("a public channel that somebody made is one to browse; a private one is none of ours", () => {
  const state = after(aState(), "channel:updated", { channel: facts({ id: "new", name: "new" }) });
  expect(state.channels.get("new")).toEqual(aChannel({ id: "new", name: "new", joined: false }));
  expect(
    after(aState(), "channel:updated", { channel: facts({ id: "new", kind: "private" }) }).channels.size,
  ).toBe(1);
});

test("a rename keeps the channel's numbers", () => {
  const state = aState([aChannel({ version: 9, unreadCount: 4 })]);
  const renamed = after(state, "channel:updated", { channel: facts({ name: "renamed" }) });
  expect(renamed.channels.get("general")).toEqual(aChannel({ name: "renamed", version: 9, unreadCount: 4 }));
});

test("joining brings the channel with its numbers; an answer that was overtaken brings only its facts", () => {
  const browsed = aState([aChannel({ joined: false, version: 20 })]);
  const joined = after(browsed, "channel:joined", { channel: aChannel({ version: 19, lastReadSeq: 19 }) });
  expect(joined.channels.get("general")).toEqual(aChannel({ version: 19, lastReadSeq: 19 }));
  const state = aState([aChannel({ version: 20, unreadCount: 3 })]);
  const late = after(state, "channel:joined", {
    channel: aChannel({ version: 19, unreadCount: 2, topic: "Topic" }),
  });
  expect(late.channels.get("general")).toEqual(aChannel({ version: 20, unreadCount: 3, topic: "Topic" }));
});

test("who leaves a public channel can still look into it; a private one is gone, and so is any for a guest", () => {
  const left = after(aState([aChannel({ unreadCount: 3, lastReadSeq: 2 })]), "channel:left", {
    channelId: "general",
  });
  expect(left.channels.get("general")).toEqual(aChannel({ joined: false }));
  const hidden = after(aState([aChannel({ kind: "private" })]), "channel:left", { channelId: "general" });
  expect(hidden.channels.size).toBe(0);
  const snapshot = aSnapshot();
  const guest = firstState(me, { ...snapshot, workspace: { ...snapshot.workspace, role: "guest" } });
  expect(after(guest, "channel:left", { channelId: "general" }).channels.size).toBe(0);
});

test("a direct channel knows its people", () => {
  const direct = aChannel({ id: "direct", kind: "direct", memberIds: ["me", "somebody"] });
  const gone = after(aState([direct]), "member:left", { channelId: "direct", userId: "somebody" });
  expect(gone.channels.get("direct")?.memberIds).toEqual(["me"]);
  const back = after(gone, "member:joined", { channelId: "direct", userId: "somebody" });
  expect(back.channels.get("direct")?.memberIds).toEqual(["me", "somebody"]);
  expect(after(back, "member:joined", { channelId: "direct", userId: "somebody" })).toBe(back);
});

test("one's own new name and role are known everywhere", () => {
  const [own] = aSnapshot().people;
  if (!own) throw new Error("The snapshot needs oneself in it for this test to mean anything.");
  const person = { ...own, name: "Renamed", role: "admin" as const };
  const state = after(aState(), "person:updated", { workspaceId: "workspace", person });
  expect([state.me.name, state.workspace.role, state.people.get("me")?.name]).toEqual([
    "Renamed",
    "admin",
    "Renamed",
  ]);
});

test("who left keeps a name, and is back when they are", () => {
  const left = after(aState(), "person:left", { workspaceId: "workspace", userId: "other" });
  expect([left.people.get("other")?.name, left.formerIds.has("other")]).toEqual(["other", true]);
  const [, , other] = aSnapshot().people;
  if (!other) throw new Error("The snapshot needs three people for this test to mean anything.");
  expect(after(left, "person:updated", { workspaceId: "workspace", person: other }).formerIds.size).toBe(0);
});

test("presence of people who are not known is left alone; when somebody was last there is stored on leaving", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const people = (status: "online" | "away" | "offline") =>
    ["other", "stranger"].map((userId) => ({ userId, status, lastActiveAt: at }));
  const away = after(aState(), "presence:update", { people: people("away") });
  expect(away.people.get("other")).toMatchObject({ status: "away", lastActiveAt: null });
  expect(away.people.has("stranger")).toBe(false);
  const offline = after(away, "presence:update", { people: people("offline") });
  expect(offline.people.get("other")).toMatchObject({ status: "offline", lastActiveAt: at });
});

test("nothing of another workspace comes in", () => {
  const state = aState();
  const elsewhere = { workspaceId: "elsewhere" };
  expect(after(state, "channel:joined", { channel: aChannel({ id: "new", ...elsewhere }) })).toBe(state);
  expect(after(state, "channel:updated", { channel: facts({ id: "new", ...elsewhere }) })).toBe(state);
  expect(after(state, "person:left", { ...elsewhere, userId: "other" })).toBe(state);
  expect(after(state, "workspace:left", elsewhere)).toBe(state);
  expect(after(state, "workspace:updated", { workspace: { id: "elsewhere", slug: "x", name: "x" } })).toBe(
    state,
  );
});

test("another reader's place in a direct channel moves nothing of ours", () => {
  const state = aState([aChannel({ version: 9, unreadCount: 4 })]);
  expect(after(state, "read:update", { channelId: "general", userId: "other", lastReadSeq: 9 })).toBe(state);
});
