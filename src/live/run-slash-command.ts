import { resolveNames } from "@/lib/addressing";
import { charactersOf } from "@/lib/emoji";
import { type TextPart, textParts } from "@/lib/mentions";
import { messageTextLimit } from "@/lib/text-limit";
import type { Chat } from "./chat-commands";
import { dndUntil, type SlashCommand } from "./slash-commands";
import { type Picks, toReferences } from "./typed-text";

export type SlashPlace = {
  channelId: string;
  picks: Picks;
  /** The emoji of a shortcode, without its colons. */
  emojiNamed: (name: string) => Promise<string | undefined>;
};

/**
 * Does what a command says, by the functions that the menus call.
 *
 * @returns what to tell who wrote it
 * @throws Error with words for who wrote it: what is missing in it, or why it may not be
 */
export async function runSlashCommand(
  chat: Chat,
  { name, rest }: SlashCommand,
  { channelId, picks, emojiNamed }: SlashPlace,
): Promise<string> {
  switch (name) {
    case "msg": {
      const { userIds, text } = readAddressed(partsOf(chat, rest, picks));
      if (userIds.length === 0 || text === "") throw new Error("Say to whom, and what: /msg @name hello");
      const direct = await chat.openDirect(userIds);
      chat.send(direct.id, text);
      return "Sent as a direct message";
    }
    case "join": {
      const [joinedId] = idsOf(partsOf(chat, rest, picks), "channel");
      if (!joinedId) throw new Error("Say which channel to join: /join #channel");
      await chat.joinChannel(joinedId);
      return "You are in the channel now";
    }
    case "status": {
      const status = await readStatus(rest, emojiNamed);
      await chat.setStatus(status);
      return status ? "Your status is set" : "Your status is cleared";
    }
    case "away":
      await chat.setAway(true);
      return "You appear away";
    case "active":
      await chat.setAway(false);
      return "You appear as you are";
    case "dnd": {
      const until = dndUntil(rest, new Date());
      if (until === undefined)
        throw new Error("Say for how long: /dnd 30m, /dnd 2h, /dnd tomorrow or /dnd off");
      await chat.setDoNotDisturb(until);
      return until ? "Notifications are paused" : "Notifications are on";
    }
    case "topic":
      if (rest === "") throw new Error("Say what the topic is: /topic what we do here");
      await chat.updateChannel(channelId, { topic: rest.replace(/\s+/g, " ") });
      return "The topic is changed";
    case "invite": {
      const userIds = [...new Set(idsOf(partsOf(chat, rest, picks), "person"))];
      if (userIds.length === 0) throw new Error("Say whom to add: /invite @name");
      await chat.addMembers(channelId, userIds);
      return userIds.length === 1 ? "Added to this channel" : `${userIds.length} people are added`;
    }
    case "mute": {
      const isMuted = !chat.getState().channels.get(channelId)?.isMuted;
      await chat.notifyOf(channelId, { isMuted });
      return isMuted ? "This channel is muted" : "This channel is no longer muted";
    }
    case "leave":
      await chat.leaveChannel(channelId);
      return "You left the channel";
  }
}

/** The emoji that a text begins with; empty when it begins with something else. */
function leadingEmoji(text: string): string {
  const [first] = charactersOf(text);
  return first?.isEmoji ? first.character : "";
}

async function readStatus(rest: string, emojiNamed: SlashPlace["emojiNamed"]) {
  if (rest === "" || rest === "clear") return null;
  const shortcode = /^:([\w+-]{1,40}):/.exec(rest);
  const named = shortcode?.[1] ? await emojiNamed(shortcode[1]) : undefined;
  const written = named && shortcode ? shortcode[0] : leadingEmoji(rest);
  return { emoji: named ?? (written || null), text: rest.slice(written.length).trim(), until: null };
}

/** The parts of what a command was given, with the names in it read as whoever is called so in the workspace. */
function partsOf(chat: Chat, text: string, picks: Picks): TextPart[] {
  const state = chat.getState();
  const people = [...state.people.values()]
    .filter(({ id }) => !state.formerIds.has(id))
    .map(({ id, name }) => ({ reference: `<@${id}>`, name, hasFirstName: true, isHere: true }));
  return textParts(resolveNames(toReferences(state, text, picks), people, messageTextLimit));
}

const idsOf = (parts: readonly TextPart[], kind: "person" | "channel"): string[] =>
  parts.flatMap((part) =>
    part.kind === "reference" && part.reference.kind === kind ? part.reference.id : [],
  );

/** Whom a text begins with, and what it says to them. */
function readAddressed(parts: readonly TextPart[]): { userIds: string[]; text: string } {
  const isSaid = (part: TextPart) =>
    part.kind === "text" ? part.text.trim() !== "" : part.reference.kind !== "person";
  const end = parts.findIndex(isSaid);
  const said = end === -1 ? [] : parts.slice(end);
  const userIds = idsOf(parts.slice(0, parts.length - said.length), "person");
  return {
    userIds: [...new Set(userIds)],
    text: said
      .map(({ text }) => text)
      .join("")
      .trim(),
  };
}
