import { type Addressee, isForEveryone, resolveNames } from "@/lib/addressing";
import { resolveChannels } from "@/lib/channel-names";
import { foldText } from "@/lib/fold-text";
import { rewriteReferences } from "@/lib/mentions";
import { messageTextLimit } from "@/lib/text-limit";
import { referenceName } from "./mentions";
import type { ChatState } from "./state";

/**
 * A text field holds names, a message holds references. What was chosen from a list, or stood in the message
 * before, is remembered beside the text, so that a name that two people have means the one who was meant.
 */

/** By what stands in the field, such as "@Ada Lovelace": what it stands for, such as `<@USER>`. */
export type Picks = Map<string, string>;

/**
 * What goes into the field for a reference, which is remembered. A name that would mean something else when it
 * is read again stays a reference.
 */
export function pickName(typed: string, reference: string, picks: Picks): string {
  const name = typed.slice(1);
  const other = picks.get(typed);
  const isPlain = /^[^`<>\n@]{1,100}$/.test(name) && (typed.startsWith("#") || !isForEveryone(name));
  if (!isPlain || (other !== undefined && other !== reference)) return reference;
  picks.set(typed, reference);
  return typed;
}

/** A message's text as it is edited: with names. */
export function toTyped(state: ChatState, text: string, picks: Picks): string {
  return rewriteReferences(text, (part) => {
    const { reference, text: written } = part;
    const name = referenceName(state, reference);
    if (reference.kind === "everyone") return name;
    const isKnown =
      (reference.kind === "person" && state.people.has(reference.id)) ||
      (reference.kind === "group" && state.groups.has(reference.id)) ||
      (reference.kind === "channel" && Boolean(state.channels.get(reference.id)?.name));
    return isKnown ? pickName(name, written, picks) : written;
  });
}

/**
 * What is sent for what was typed: names that were chosen, channels, groups, and words for everyone, as references.
 * Names of people that were typed are left to the server, which knows who can see the channel.
 */
export function toReferences(state: ChatState, text: string, picks: Picks): string {
  const written = text.includes("#")
    ? resolveChannels(text, channelsOf(state, picks), messageTextLimit)
    : text;
  return written.includes("@") ? withPeople(state, written, picks) : written;
}

/** By name: what stands for the channel that is called so, where only one is. One that was chosen comes first. */
function channelsOf(state: ChatState, picks: Picks): Map<string, string> {
  const byName = new Map<string, string | null>();
  for (const { id, name, kind } of state.channels.values()) {
    if (kind === "direct" || !name) continue;
    const key = foldText(name);
    byName.set(key, byName.has(key) ? null : `<#${id}>`);
  }
  for (const [typed, reference] of picks)
    if (typed.startsWith("#")) byName.set(foldText(typed.slice(1)), reference);
  return new Map([...byName].flatMap(([name, reference]) => (reference ? [[name, reference]] : [])));
}

function withPeople(state: ChatState, text: string, picks: Picks): string {
  const named = [...picks].filter(([typed]) => typed.startsWith("@"));
  const chosen: Addressee[] = named.map(([typed, reference]) => ({
    ...{ reference, name: typed.slice(1), isHere: true },
    hasFirstName: false,
  }));
  const taken = new Set([...chosen, ...state.people.values()].map(({ name }) => foldText(name)));
  for (const { id, handle } of state.groups.values())
    if (!taken.has(foldText(handle)))
      chosen.push({ reference: `<@group:${id}>`, name: handle, isHere: true, hasFirstName: false });
  // "@Ben Okri" is not the chosen "@Ben" and a word.
  const others: Addressee[] = [...state.people.values()].map(({ id, name }) => ({
    ...{ reference: `<@${id}>`, name, isHere: false },
    hasFirstName: true,
  }));
  return resolveNames(text, [...chosen, ...others], messageTextLimit);
}
