import { expect, test } from "vitest";
import type { Channel, Person } from "@/lib/objects";
import { audienceOf, reachOf } from "./audience";
import { aChannel, aState } from "./fake-parts";
import { mentionChoices } from "./mention-choices";
import type { ChatState } from "./state";

const groupId = "01920000-0000-7000-8000-000000000001";

/** Me and Ada, Ben and Gus (a guest) are in the channel; Cy is not, and Dee has left the workspace. */
function scene(change: Partial<Channel> = {}): { state: ChatState; channel: Channel } {
  const channel = aChannel(change);
  const state = aState([channel]);
  const [someone] = state.people.values();
  if (!someone) throw new Error("There are people.");
  const person = (id: string, name: string, more: Partial<Person> = {}) => ({
    ...someone,
    id,
    name,
    ...more,
  });
  const people = [
    person("me", "Me"),
    person("ada", "Ada Lovelace", { status: "online" }),
    person("ben", "Ben Adams"),
    person("gus", "Gus Guest", { role: "guest" }),
    person("gil", "Gil Guest", { role: "guest" }),
    person("cy", "Cy Adair", { status: "online" }),
    person("dee", "Dee Adler"),
  ];
  const group = {
    ...{ id: groupId, workspaceId: "workspace", handle: "admins", name: "Those who can" },
    userIds: ["me", "ada", "cy", "gil", "dee"],
  };
  return {
    channel,
    state: {
      ...state,
      people: new Map(people.map((one) => [one.id, one])),
      formerIds: new Set(["dee"]),
      groups: new Map([[groupId, group]]),
      members: new Map([["general", ["me", "ada", "ben", "gus"]]]),
    },
  };
}

const choices = ({ state, channel }: ReturnType<typeof scene>, query: string) =>
  mentionChoices(state, channel, query).map((choice) => {
    if (choice.kind === "everyone") return choice.who;
    return choice.kind === "group" ? choice.group.handle : choice.person.id;
  });

test("people of the channel come first, then others who see it, groups and everyone", () => {
  expect(choices(scene(), "")).toEqual(["ada", "ben", "gus", "cy", "admins", "channel", "here"]);
  expect(choices(scene(), "ad")).toEqual(["ada", "ben", "cy", "admins"]);
  expect(choices(scene(), "ÁDA L")).toEqual(["ada"]);
  expect(choices(scene(), "all")).toEqual(["channel"]);
  expect(choices(scene(), "who")).toEqual(["admins"]);
});

test("in a private channel only its people can be chosen", () => {
  expect(choices(scene({ kind: "private" }), "")).toEqual(["ada", "ben", "gus", "admins", "channel", "here"]);
});

test("in a conversation of two, everyone is no choice", () => {
  expect(choices(scene({ kind: "direct", memberIds: ["me", "ada"] }), "")).toEqual(["ada", "admins"]);
});

test("who can see a channel", () => {
  const seen = (change: Partial<Channel>) => {
    const { state, channel } = scene(change);
    return [...audienceOf(state, channel).keys()];
  };
  expect(seen({})).toEqual(["me", "ada", "ben", "gus", "cy"]);
  expect(seen({ kind: "private" })).toEqual(["me", "ada", "ben", "gus"]);
  expect(seen({ id: "unknown", kind: "private" })).toEqual([]);
});

test.each([
  ["nobody", 0],
  ["<@ada> <@ben>", 0],
  ["<!channel>", 3],
  ["<!here>", 1],
  [`<@group:${groupId}>`, 2],
  [`<!here> <@group:${groupId}> <@ben>`, 3],
  ["`<!channel>`", 0],
])("%s reaches %i others", (text, expected) => {
  const { state, channel } = scene();
  expect(reachOf(state, channel, text)).toBe(expected);
});
