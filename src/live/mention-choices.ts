import { foldText } from "@/lib/fold-text";
import type { Channel, Group, Person } from "@/lib/objects";
import { audienceOf, membersOf } from "./audience";
import type { ChatState } from "./state";

/** Somebody or something that can be addressed in a channel. */
export type MentionChoice =
  | { kind: "person"; person: Person; isInChannel: boolean }
  | { kind: "group"; group: Group }
  | { kind: "everyone"; who: "channel" | "here" };

const choiceLimit = 20;

/**
 * Whom one may mean with what was typed after an @: people of the channel, then others who can see it, then
 * groups and words for everyone. Within each, names that begin with it come first.
 */
export function mentionChoices(state: ChatState, channel: Channel, query: string): MentionChoice[] {
  const wanted = foldText(query);
  const members = membersOf(state, channel);
  const ranked: { choice: MentionChoice; tier: number; rank: number; name: string }[] = [];
  const offer = (choice: MentionChoice, tier: number, names: string[]) => {
    const rank = Math.min(...names.map((name) => rankOf(foldText(name), wanted)));
    if (rank < missed) ranked.push({ choice, tier, rank, name: names[0] ?? "" });
  };
  for (const person of audienceOf(state, channel).values()) {
    if (person.id === state.me.id) continue;
    const isInChannel = members?.has(person.id) ?? true;
    offer({ kind: "person", person, isInChannel }, isInChannel ? 0 : 1, [person.name]);
  }
  for (const group of state.groups.values()) offer({ kind: "group", group }, 2, [group.handle, group.name]);
  if (channel.kind !== "direct" || (channel.memberIds ?? []).length > 2) {
    offer({ kind: "everyone", who: "channel" }, 3, ["channel", "everyone", "all"]);
    offer({ kind: "everyone", who: "here" }, 3, ["here"]);
  }
  return ranked
    .sort((a, b) => a.tier - b.tier || a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, choiceLimit)
    .map(({ choice }) => choice);
}

const missed = 2;

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  return name.split(/[\s-]+/).some((word) => word.startsWith(wanted)) ? 1 : missed;
}
