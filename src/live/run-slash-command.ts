import { textParts } from "@/lib/mentions";
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
      const userIds = peopleIn(chat, rest, picks);
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

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const emoji =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3)/u;

/** The emoji that a text begins with; empty when it begins with something else. */
function leadingEmoji(text: string): string {
  const [first] = graphemes.segment(text);
  return first && emoji.test(first.segment) ? first.segment : "";
}

async function readStatus(rest: string, emojiNamed: SlashPlace["emojiNamed"]) {
  if (rest === "" || rest === "clear") return null;
  const shortcode = /^:([\w+-]{1,40}):/.exec(rest);
  const named = shortcode?.[1] ? await emojiNamed(shortcode[1]) : undefined;
  const written = named && shortcode ? shortcode[0] : leadingEmoji(rest);
  return { emoji: named ?? (written || null), text: rest.slice(written.length).trim(), until: null };
}

/** Those whom a text names: chosen from the list, or by a name that one person has. */
function peopleIn(chat: Chat, text: string, picks: Picks): string[] {
  const state = chat.getState();
  const referred = textParts(toReferences(state, text, picks)).flatMap((part) =>
    part.kind === "reference" && part.reference.kind === "person" ? [part.reference.id] : [],
  );
  const typed = text.split("@").map((name) => name.trim().toLowerCase());
  const named = [...state.people.values()].filter(({ id, name }) => {
    const isOnly = [...state.people.values()].filter((one) => one.name.toLowerCase() === name.toLowerCase());
    return typed.includes(name.toLowerCase()) && isOnly.length === 1 && !state.formerIds.has(id);
  });
  return [...new Set([...referred, ...named.map(({ id }) => id)])];
}
