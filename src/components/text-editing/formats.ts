import type { Edit, Typed } from "./edit";
import { toggleFence } from "./fences";
import { toggleLink } from "./link";
import { toggleLines } from "./toggle-lines";
import { toggleMark } from "./toggle-mark";

/** What can be done to words, and the key that does it: the habits of Slack's users. */
export type Format = {
  id: string;
  label: string;
  /** As it is drawn. `Mod` is Ctrl, and Cmd on a Mac. */
  chord: string;
  /** `KeyboardEvent.code`: the same key with every layout of the keyboard. */
  code: string;
  withShift?: boolean;
  withAlt?: boolean;
  toggle: (typed: Typed) => Edit;
};

export const formats = [
  { id: "bold", label: "Bold", chord: "Mod B", code: "KeyB", toggle: (typed) => toggleMark(typed, "**") },
  { id: "italic", label: "Italic", chord: "Mod I", code: "KeyI", toggle: (typed) => toggleMark(typed, "_") },
  {
    ...{ id: "strike", label: "Strikethrough", chord: "Mod Shift X", code: "KeyX", withShift: true },
    toggle: (typed) => toggleMark(typed, "~~"),
  },
  { id: "link", label: "Link", chord: "Mod Shift U", code: "KeyU", withShift: true, toggle: toggleLink },
  {
    ...{ id: "numbers", label: "Numbered list", chord: "Mod Shift 7", code: "Digit7", withShift: true },
    toggle: (typed) => toggleLines(typed, "numbers"),
  },
  {
    ...{ id: "bullets", label: "Bulleted list", chord: "Mod Shift 8", code: "Digit8", withShift: true },
    toggle: (typed) => toggleLines(typed, "bullets"),
  },
  {
    ...{ id: "quote", label: "Quote", chord: "Mod Shift 9", code: "Digit9", withShift: true },
    toggle: (typed) => toggleLines(typed, "quote"),
  },
  {
    ...{ id: "code", label: "Code", chord: "Mod Shift C", code: "KeyC", withShift: true },
    toggle: (typed) => toggleMark(typed, "`"),
  },
  {
    ...{ id: "codeBlock", label: "Code block", chord: "Mod Alt Shift C", code: "KeyC", withShift: true },
    withAlt: true,
    toggle: toggleFence,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];

type Keys = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What a chord does; null for one that does something else. */
export function formatOf(keys: Keys): Format | null {
  if (keys.ctrlKey === keys.metaKey) return null;
  const isMeant = ({ code, withShift = false, withAlt = false }: Format) =>
    code === keys.code && withShift === keys.shiftKey && withAlt === keys.altKey;
  return formats.find(isMeant) ?? null;
}
