import type { Reference } from "@/lib/markdown/tree";
import { withNames } from "@/lib/mentions";
import type { ChatState } from "./state";

/** What references in a text mean to the reader. Pure. */

/** How somebody, a group, a channel or everyone is called now, with its sign; never the name of something unseen. */
export function referenceName(state: ChatState, reference: Reference): string {
  switch (reference.kind) {
    case "person":
      return `@${state.people.get(reference.id)?.name ?? "someone"}`;
    case "group":
      return `@${state.groups.get(reference.id)?.handle ?? "someone"}`;
    case "channel":
      return `#${state.channels.get(reference.id)?.name ?? "a channel"}`;
    case "everyone":
      return `@${reference.who}`;
  }
}

export const namesIn =
  (state: ChatState) =>
  (reference: Reference): string =>
    referenceName(state, reference);

/** Whether the reader is meant, alone or with others. */
export function isAboutMe(state: ChatState, reference: Reference): boolean {
  if (reference.kind === "person") return reference.id === state.me.id;
  if (reference.kind === "group")
    return state.groups.get(reference.id)?.userIds.includes(state.me.id) ?? false;
  return reference.kind === "everyone";
}

/** The text with names in the place of references, and else as it was written: for what is copied. */
export const readableText = (state: ChatState, text: string): string => withNames(text, namesIn(state));
