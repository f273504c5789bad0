import type { Message } from "@/lib/objects";

/** The address of a message, to be shared; of a reply with its thread. */
export type LinkTo = (channelId: string, seq: number, threadId?: string | null) => string;

/** What a row asks of the list around it. One object that stays the same, so that rows need not redraw. */
export type RowActions = {
  edit: (message: Message) => void;
  stopEditing: () => void;
  askToDelete: (message: Message) => void;
  /** Takes a failed message out of the list and its text back into the composer. */
  takeBack: (clientId: string) => void;
  react: (message: Message, emoji: string, on: boolean) => void;
  togglePin: (message: Message) => void;
  /** Keeps it for later, or takes it off that list. */
  toggleSaved: (message: Message) => void;
  /** Asks when to remind of it. */
  remind: (message: Message) => void;
  /** Asks where to say it once more. */
  forward: (message: Message) => void;
  /** It, and what came after it, is to be unread again. */
  markUnread: (message: Message) => void;
  /** Asks why one was, or was not, told of it. */
  explain: (message: Message) => void;
  /** Shows what was answered to it, and where one answers. Not in a thread: that has one level. */
  openThread: ((message: Message) => void) | null;
  copyText: (message: Message) => void;
  copyLink: (message: Message) => void;
};
