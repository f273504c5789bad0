/** What a list of messages is of, the main timeline of a channel or a thread, and what it asks for there. */
export type ListPlace = {
  /** The channel's or the thread's. */
  id: string;
  isThread: boolean;
  loadBefore: () => void;
  loadAfter: () => void;
  loadAround: (seq: number) => void;
  jumpToNewest: () => void;
  /** Everything up to `seq` has been seen. */
  markRead: (seq: number) => void;
};
