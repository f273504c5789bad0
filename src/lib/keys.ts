/**
 * Every key that the app knows, in one place. The overlay and the menus draw them from here; chords and the
 * keys of messages are listened for by these tables, too. `Mod` is Ctrl, and Cmd on a Mac.
 */

/** What is done wherever the focus is. */
export const chords = {
  find: { chord: "Mod K", words: "Find a channel or person, or search" },
  newDirect: { chord: "Mod Shift K", words: "Write to somebody" },
  browse: { chord: "Mod Shift L", words: "Browse the channels" },
  keys: { chord: "Mod /", words: "Show these keys" },
} as const;

export type Chord = keyof typeof chords;

/** What a key does with the message that is selected. */
export const messageKeys = {
  e: { act: "edit", words: "Edit your message" },
  r: { act: "react", words: "Add a reaction" },
  t: { act: "thread", words: "Reply in its thread" },
  p: { act: "pin", words: "Pin it to the channel, or unpin it" },
  s: { act: "save", words: "Save it for later, or take it off the list" },
  m: { act: "remind", words: "Be reminded of it" },
  u: { act: "unread", words: "Mark unread from here on" },
  f: { act: "forward", words: "Forward it" },
  c: { act: "copyText", words: "Copy its text" },
  l: { act: "copyLink", words: "Copy a link to it" },
  delete: { act: "delete", words: "Delete it, after a question" },
} as const;

export type MessageKey = keyof typeof messageKeys;
export type MessageAct = (typeof messageKeys)[MessageKey]["act"];

/** How the key of an act is drawn. */
export const shortcuts = Object.fromEntries(
  Object.entries(messageKeys).map(([key, { act }]) => [act, key === "delete" ? "Del" : key.toUpperCase()]),
) as Record<MessageAct, string>;

/** A line of the overlay: the chords that do the same, each as its keys, and what they do. */
export type KeyLine = { chords: string[][]; words: string };
export type KeyGroup = { title: string; lines: KeyLine[] };

const line = (words: string, ...chords: string[]): KeyLine => ({
  words,
  chords: chords.map((chord) => chord.split(" ")),
});

const messageLines = Object.values(messageKeys).map(({ act, words }) => line(words, shortcuts[act]));

export const keyGroups: readonly KeyGroup[] = [
  {
    title: "Going places",
    lines: [
      ...Object.values(chords).map(({ chord, words }) => line(words, chord)),
      line("Conversation above, below", "Alt ↑", "Alt ↓"),
      line("Unread one above, below", "Alt Shift ↑", "Alt Shift ↓"),
      line("Next part of the window, the one before", "F6", "Shift F6"),
    ],
  },
  {
    title: "Reading",
    lines: [
      line("Into the messages, and from one to the next", "↑", "↓"),
      line("First, last message of the list", "Home", "End"),
      line("Mark the conversation read, go to the newest", "Esc"),
      line("Mark everything read", "Shift Esc"),
    ],
  },
  { title: "On the selected message", lines: [...messageLines, line("Back to writing", "Esc")] },
  {
    title: "Writing",
    lines: [
      line("Send", "Enter"),
      line("New line", "Shift Enter"),
      line("Edit your last message, from an empty field", "↑", "Mod ↑"),
      line("Bold, italic, strikethrough", "Mod B", "Mod I", "Mod Shift X"),
      line("Code, block of code", "Mod Shift C", "Mod Alt Shift C"),
      line("Quote", "Mod Shift 9"),
      line("List with numbers, with dots", "Mod Shift 7", "Mod Shift 8"),
      line("Link", "Mod Shift U"),
      line("Close the thread that you write in", "Esc"),
    ],
  },
  {
    title: "In the sidebar",
    lines: [
      line("From one conversation to the next", "↑", "↓"),
      line("Move the conversation to a section", "M"),
    ],
  },
];
