import type { Message } from "@/lib/objects";

/** What a row asks of the list around it. One object that stays the same, so that rows need not redraw. */
export type RowActions = {
  edit: (message: Message) => void;
  stopEditing: () => void;
  askToDelete: (message: Message) => void;
  /** Takes a failed message out of the list and its text back into the composer. */
  takeBack: (clientId: string) => void;
  copyText: (message: Message) => void;
  copyLink: (message: Message) => void;
};
