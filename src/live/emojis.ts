import type { Emoji } from "@/lib/objects";
import { keepIfEqual, withEntry, withoutEntry } from "./entries";
import type { ChatState } from "./state";

/** The workspace's own emoji, by name. Pure. */

export const byName = (emojis: readonly Emoji[], held?: ChatState["emojis"]): ChatState["emojis"] =>
  new Map(emojis.map((emoji) => [emoji.name, keepIfEqual(held?.get(emoji.name), emoji)]));

export const putEmoji = (state: ChatState, emoji: Emoji): ChatState =>
  emoji.workspaceId === state.workspace.id
    ? withEmojis(state, withEntry(state.emojis, emoji.name, keepIfEqual(state.emojis.get(emoji.name), emoji)))
    : state;

/** Another one may have the name by now. */
export const removeEmoji = (state: ChatState, id: string, name: string): ChatState =>
  state.emojis.get(name)?.id === id ? withEmojis(state, withoutEntry(state.emojis, name)) : state;

/** The emoji that a reaction or a word `:name:` stands for; undefined where it is none of the workspace's own. */
export const ownEmoji = (state: ChatState, written: string): Emoji | undefined =>
  written.startsWith(":") ? state.emojis.get(written.slice(1, -1)) : undefined;

const withEmojis = (state: ChatState, emojis: ChatState["emojis"]): ChatState =>
  emojis === state.emojis ? state : { ...state, emojis };
