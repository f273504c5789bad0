import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventName } from "@/lib/socket-events";
import { unreadThreadCount } from "@/live/thread-places";
import { picture } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { expectFresh, type Scene, watchBen } from "@/test/watched";
import { addToWorkspace } from "@/test/workspace";

/**
 * Snapshot + event = a fresh snapshot, for every event: the client's own state, on a live connection, is
 * compared with one that starts afresh.
 */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

const makeGroup = async ({ ada, ben, cy, workspace }: Scene, handle = "design") => {
  const group = { id: workspace.id, handle, name: "Design", userIds: [cy.id, ben.id] };
  return (await ada.api("POST /workspaces/:id/groups", group)).group;
};

const addEmoji = async ({ ada, workspace }: Scene, name: string) =>
  (
    await ada.api("POST /workspaces/:id/emojis", {
      ...{ id: workspace.id, name, bytes: new Blob([await picture(2, 2)]) },
    })
  ).emoji;

type Step = [EventName, string, (scene: Scene) => Promise<unknown>];

/** Cy writes to Ben, who is told. */
async function direct({ workspace, ben, cy, chat }: Scene) {
  const { channel } = await cy.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id] },
  });
  const { message } = await cy.api("POST /channels/:id/messages", {
    ...{ id: channel.id, clientId: randomUUID(), text: "psst" },
  });
  await expect.poll(() => chat.getState().unreadNotifications).toBe(1);
  return message;
}

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const schedule = async ({ ben, general }: Scene, sendAt: string) =>
  (
    await ben.api("POST /channels/:id/scheduled", {
      ...{ id: general, clientId: randomUUID(), text: "Later", sendAt },
    })
  ).scheduled;

const draft = ({ ben, general }: Scene, text: string, threadId?: string) =>
  ben.api("PUT /channels/:id/draft", { id: general, text, threadId, updatedAt: new Date().toISOString() });

/** Ada answers in a thread that Ben follows: he is told, and has one more unread. */
async function answered({ ben, general, message, say, chat }: Scene) {
  const before = chat.getState().threadPlaces.get(message.id)?.unreadCount ?? 0;
  const reply = await say(general, `well, <@${ben.id}>`, message.id);
  await expect.poll(() => chat.getState().threadPlaces.get(message.id)?.unreadCount).toBe(before + 1);
  return { ...reply, threadId: message.id };
}

const steps: Step[] = [
  ["message:new", "somebody writes", (s) => s.say(s.general, "news")],
  [
    "message:new",
    "somebody writes where one is not looking",
    async (s) => {
      await s.ada.api("POST /channels/:id/members", { id: s.secret, userIds: [s.ben.id] });
      await s.say(s.secret, "psst");
    },
  ],
  [
    "message:updated",
    "somebody edits",
    (s) => s.ada.api("PATCH /messages/:id", { id: s.message.id, text: "after" }),
  ],
  ["message:updated", "somebody answers in a thread", (s) => s.say(s.general, "a reply", s.message.id)],
  [
    "message:new",
    "somebody answers in a thread and to the channel",
    (s) =>
      s.ada.api("POST /channels/:id/messages", {
        ...{ id: s.general, clientId: randomUUID(), text: `both, <@${s.ben.id}>` },
        ...{ threadId: s.message.id, alsoToChannel: true },
      }),
  ],
  ["thread:updated", "somebody answers in a thread that one follows", answered],
  [
    "thread:updated",
    "one reads a thread on another device",
    async (s) => {
      const { threadId, seq } = await answered(s);
      await s.ben.api("POST /messages/:id/thread/read", { id: threadId, seq });
    },
  ],
  [
    "thread:updated",
    "one does not follow a thread any more",
    async (s) => {
      const { threadId } = await answered(s);
      await s.ben.api("PUT /messages/:id/follow", { id: threadId, isFollowing: false });
    },
  ],
  [
    "thread:updated",
    "what one has not read in a thread is deleted",
    async (s) => {
      await answered(s);
      await s.ada.api("DELETE /messages/:id", { id: (await answered(s)).id });
    },
  ],
  [
    "thread:updated",
    "one is removed from a channel with threads, and comes back",
    async (s) => {
      await s.ada.api("POST /channels/:id/members", { id: s.secret, userIds: [s.ben.id] });
      const root = await s.say(s.secret, `what, <@${s.ben.id}>?`);
      await s.say(s.secret, `psst, <@${s.ben.id}>`, root.id);
      await expect.poll(() => unreadThreadCount(s.chat.getState())).toBe(1);
      await s.ada.api("DELETE /channels/:id/members/:userId", { id: s.secret, userId: s.ben.id });
      await s.ada.api("POST /channels/:id/members", { id: s.secret, userIds: [s.ben.id] });
    },
  ],
  ["message:new", "somebody mentions one", (s) => s.say(s.general, `<@${s.ben.id}> and @Person 2, look`)],
  ["message:new", "somebody mentions everyone", (s) => s.say(s.general, "@channel, look")],
  [
    "message:updated",
    "somebody edits a mention away",
    async (s) => {
      const { id } = await s.say(s.general, "@channel, look");
      await s.ada.api("PATCH /messages/:id", { id, text: "Nothing" });
    },
  ],
  [
    "message:deleted",
    "somebody deletes a mention",
    async (s) => {
      const [, , { id }] = [
        await s.say(s.general, "@here"),
        await s.say(s.general, "plain"),
        await s.say(s.general, `<@${s.ben.id}>`),
      ];
      await s.ada.api("DELETE /messages/:id", { id });
    },
  ],
  ...(["new", "updated", "deleted"] as const).map(
    (change): Step => [
      `message:${change}`,
      `the newest message of a direct conversation is ${change}`,
      async (s) => {
        const userIds = [s.ben.id];
        const { channel } = await s.ada.api("POST /workspaces/:id/directs", { id: s.workspace.id, userIds });
        const { id } = await s.say(channel.id, `  Come,\n<@${s.ben.id}>  `);
        if (change === "updated") await s.ada.api("PATCH /messages/:id", { id, text: "Stay." });
        if (change === "deleted") await s.ada.api("DELETE /messages/:id", { id });
      },
    ],
  ),
  [
    "message:updated",
    "somebody pins a message",
    (s) => s.ada.api("PUT /messages/:id/pin", { id: s.message.id, pinned: true }),
  ],
  [
    "saved:updated",
    "one keeps a message on another device",
    (s) => s.ben.api("PUT /me/saved/:messageId", { messageId: s.message.id, remindAt: later(1) }),
  ],
  [
    "saved:updated",
    "one is done with one of two on another device",
    async (s) => {
      const { id } = await s.say(s.general, "another");
      for (const messageId of [s.message.id, id]) await s.ben.api("PUT /me/saved/:messageId", { messageId });
      await s.ben.api("PUT /me/saved/:messageId", { messageId: id, isDone: true });
    },
  ],
  [
    "saved:removed",
    "one forgets one of two, and leaves the channel of the other",
    async (s) => {
      await s.ben.api("POST /channels/:id/join", { id: s.open });
      const { id } = await s.say(s.general, "another");
      const kept = await s.ada.api("POST /channels/:id/messages", {
        ...{ id: s.open, clientId: randomUUID(), text: "kept" },
      });
      for (const messageId of [id, kept.message.id])
        await s.ben.api("PUT /me/saved/:messageId", { messageId });
      await s.ben.api("DELETE /me/saved/:messageId", { messageId: id });
      await s.ben.api("POST /channels/:id/leave", { id: s.open });
    },
  ],
  [
    "scheduled:updated",
    "one schedules and changes messages on another device",
    async (s) => {
      const first = await schedule(s, later(3));
      await schedule(s, later(2));
      await s.ben.api("PATCH /me/scheduled/:id", { id: first.id, text: "Earlier", sendAt: later(1) });
    },
  ],
  [
    "scheduled:removed",
    "one takes back one of two",
    async (s) => {
      const [first] = [await schedule(s, later(3)), await schedule(s, later(2))];
      await s.ben.api("DELETE /me/scheduled/:id", { id: first.id });
    },
  ],
  [
    "scheduled:removed",
    "one sends one now",
    async (s) => s.ben.api("POST /me/scheduled/:id/send", { id: (await schedule(s, later(3))).id }),
  ],
  ["draft:updated", "one writes on another device", (s) => draft(s, "Dear all,")],
  [
    "draft:updated",
    "one writes and throws away on another device",
    async (s) => {
      await draft(s, "in a thread", s.message.id);
      await draft(s, "Dear all,");
      await draft(s, "");
    },
  ],
  [
    "sidebar:updated",
    "one arranges on another device",
    (s) =>
      s.ben.api("PUT /workspaces/:id/sidebar", {
        id: s.workspace.id,
        sections: [
          {
            ...{ id: randomUUID(), name: "Mine", channelIds: [s.general] },
            ...{ isCollapsed: true, sort: "activity", hidesRead: true },
          },
        ],
      }),
  ],
  [
    "message:deleted",
    "somebody deletes what was not read",
    async (s) => {
      const { id } = await s.say(s.general, "unread");
      await s.ada.api("DELETE /messages/:id", { id });
    },
  ],
  [
    "channel:joined",
    "one is added to a private channel",
    (s) => s.ada.api("POST /channels/:id/members", { id: s.secret, userIds: [s.ben.id] }),
  ],
  [
    "channel:joined",
    "one joins a public channel from another device",
    (s) => s.ben.api("POST /channels/:id/join", { id: s.open }),
  ],
  [
    "channel:joined",
    "somebody opens a direct conversation",
    (s) => s.cy.api("POST /workspaces/:id/directs", { id: s.workspace.id, userIds: [s.ben.id, s.ada.id] }),
  ],
  [
    "channel:updated",
    "somebody makes a public channel",
    (s) => s.cy.api("POST /workspaces/:id/channels", { id: s.workspace.id, name: "fresh", kind: "public" }),
  ],
  [
    "channel:updated",
    "a channel gets a name and a topic",
    (s) => s.ada.api("PATCH /channels/:id", { id: s.general, name: "lobby", topic: "All of us" }),
  ],
  [
    "channel:updated",
    "a channel is archived",
    (s) => s.ada.api("POST /channels/:id/archive", { id: s.open }),
  ],
  [
    "channel:left",
    "one is removed from a private channel",
    async (s) => {
      await s.ada.api("POST /channels/:id/members", { id: s.secret, userIds: [s.ben.id] });
      await s.ada.api("DELETE /channels/:id/members/:userId", { id: s.secret, userId: s.ben.id });
    },
  ],
  [
    "channel:left",
    "one leaves a public channel on another device",
    async (s) => {
      await s.ben.api("POST /channels/:id/join", { id: s.open });
      await s.ben.api("POST /channels/:id/leave", { id: s.open });
    },
  ],
  [
    "member:joined",
    "somebody joins",
    async (s) => {
      await s.ben.api("POST /channels/:id/join", { id: s.open });
      await s.cy.api("POST /channels/:id/join", { id: s.open });
    },
  ],
  [
    "person:updated",
    "somebody comes into the workspace",
    async (s) => {
      const [dee] = (await insertPeople(server, 1)) as [TestPerson];
      await addToWorkspace(s.ada, s.workspace.id, [dee], "guest");
    },
  ],
  [
    "person:updated",
    "somebody gets another role",
    (s) =>
      s.ada.api("PATCH /workspaces/:id/members/:userId", {
        id: s.workspace.id,
        userId: s.cy.id,
        role: "admin",
      }),
  ],
  [
    "sync:hint",
    "one becomes a guest",
    (s) =>
      s.ada.api("PATCH /workspaces/:id/members/:userId", {
        id: s.workspace.id,
        userId: s.ben.id,
        role: "guest",
      }),
  ],
  [
    "person:left",
    "somebody is removed",
    (s) => s.ada.api("DELETE /workspaces/:id/members/:userId", { id: s.workspace.id, userId: s.cy.id }),
  ],
  ["group:updated", "somebody makes a group", (s) => makeGroup(s)],
  [
    "group:updated",
    "a group gets other people",
    async (s) => {
      const { id } = await makeGroup(s);
      await s.ada.api("PATCH /groups/:id", { id, name: "Others", userIds: [s.ben.id] });
    },
  ],
  [
    "person:left",
    "somebody of a group is removed",
    async (s) => {
      await makeGroup(s);
      await s.ada.api("DELETE /workspaces/:id/members/:userId", { id: s.workspace.id, userId: s.cy.id });
    },
  ],
  [
    "group:deleted",
    "a group is deleted",
    async (s) => {
      const { id } = await makeGroup(s);
      await makeGroup(s, "sales");
      await s.ada.api("DELETE /groups/:id", { id });
    },
  ],
  ["emoji:updated", "somebody adds an emoji", (s) => addEmoji(s, "party-cat")],
  [
    "emoji:deleted",
    "an emoji is deleted, and another one gets its name",
    async (s) => {
      const [{ id }, gone] = [await addEmoji(s, "party-cat"), await addEmoji(s, "grumpy-cat")];
      await s.ada.api("DELETE /emojis/:id", { id });
      await s.ada.api("DELETE /emojis/:id", { id: gone.id });
      await addEmoji(s, "party-cat");
    },
  ],
  [
    "workspace:updated",
    "the workspace gets another name",
    (s) => s.ada.api("PATCH /workspaces/:id", { id: s.workspace.id, name: "Renamed" }),
  ],
  [
    "membership:updated",
    "one mutes a channel on another device",
    (s) => s.ben.api("PATCH /channels/:id/membership", { id: s.general, isMuted: true, notify: "nothing" }),
  ],
  ["notification", "somebody writes to one", direct],
  [
    "notifications:read",
    "one reads them all on another device",
    async (s) => {
      await direct(s);
      await s.ben.api("POST /me/notifications/read", {});
    },
  ],
  [
    "notifications:read",
    "one reads the channel on another device",
    async (s) => {
      const { channelId, seq } = await direct(s);
      await s.ben.api("POST /channels/:id/read", { id: channelId, seq });
    },
  ],
  [
    "notifications:removed",
    "what one was told of is deleted",
    async (s) => s.cy.api("DELETE /messages/:id", { id: (await direct(s)).id }),
  ],
  [
    "notifications:removed",
    "one is removed from the channel that one was told of",
    async (s) => {
      await s.ada.api("POST /channels/:id/members", { id: s.secret, userIds: [s.ben.id] });
      await s.ada.api("DELETE /channels/:id/members/:userId", { id: s.secret, userId: s.ben.id });
    },
  ],
  ["presence:update", "somebody comes", async (s) => void (await s.cy.connect())],
  [
    "presence:update",
    "somebody sets themselves away",
    async (s) => {
      const tab = await s.cy.connect();
      await expect.poll(() => s.chat.getState().people.get(s.cy.id)?.status).toBe("online");
      await tab.ok("presence:setAway", { byHand: true });
    },
  ],
  [
    "person:updated",
    "somebody says what they do",
    (s) => s.cy.api("PUT /me/status", { emoji: "🎧", text: "Music", until: "2999-01-01T00:00:00Z" }),
  ],
  [
    "person:updated",
    "somebody says nothing any more",
    async (s) => {
      await s.cy.api("PUT /me/dnd", { until: "2999-01-01T00:00:00Z" });
      await s.cy.api("PUT /me/status", { text: "Music" });
      await s.cy.api("DELETE /me/status");
    },
  ],
  [
    "workspace:read",
    "one reads everything on another device",
    async (s) => {
      const message = await direct(s);
      const { seq } = await s.say(s.general, "read me");
      await s.ben.api("POST /workspaces/:id/read", {
        id: s.workspace.id,
        places: [{ channelId: s.general, seq }, message],
      });
    },
  ],
  [
    "delivery:update",
    "what one wrote has arrived",
    async (s) => {
      const { channelId, seq } = await direct(s);
      await (await s.cy.connect()).ok("channel:delivered", { channelId, seq });
    },
  ],
  [
    "read:update",
    "somebody reads what one wrote, and marks it as unread",
    async (s) => {
      const { channelId, seq } = await direct(s);
      await s.cy.api("POST /channels/:id/read", { id: channelId, seq });
      await s.cy.api("POST /channels/:id/unread", { id: channelId, seq });
    },
  ],
  [
    "read:update",
    "somebody keeps to themselves what they have read",
    async (s) => {
      const { channelId, seq } = await direct(s);
      await (await s.cy.connect()).ok("channel:delivered", { channelId, seq });
      await s.cy.api("POST /channels/:id/read", { id: channelId, seq });
      await s.cy.api("PATCH /me/preferences", { sharesReceipts: false });
    },
  ],
  [
    "sync:hint",
    "one keeps to oneself what one has read",
    async (s) => {
      const { channelId, seq } = await direct(s);
      await s.cy.api("POST /channels/:id/read", { id: channelId, seq });
      await s.ben.api("PATCH /me/preferences", { sharesReceipts: false });
    },
  ],
  [
    "read:update",
    "one reads on another device",
    async (s) => {
      const { seq } = await s.say(s.general, "read me");
      await (await s.ben.connect()).ok("channel:read", { channelId: s.general, seq });
    },
  ],
  [
    "read:update",
    "one marks unread on another device",
    async (s) => {
      await s.say(s.general, "one");
      await (await s.ben.connect()).ok("channel:markUnread", { channelId: s.general, seq: 1 });
    },
  ],
];

/** Of these the last step may lead back to where one was. */
const endsAsBefore: ReadonlySet<EventName> = new Set([
  "member:joined",
  "channel:left",
  "read:update",
  "notifications:removed",
  "thread:updated",
]);

test.each(steps)("%s: %s", async (event, _what, act) => {
  const scene = await watchBen(server);
  const { chat, heard } = scene;
  await expectFresh(chat);
  const before = JSON.stringify(chat.view());
  await act(scene);
  await expectFresh(chat);

  expect(heard, "the step is about this event").toContain(event);
  if (!endsAsBefore.has(event)) expect(JSON.stringify(chat.view()), "the event shows").not.toBe(before);
  chat.stop();
});
