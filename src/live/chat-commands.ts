import type { Account, FileRef, Message, MessagePage, Snapshot } from "@/lib/objects";
import type { createChannelCommands } from "./channel-commands";
import type { createDraftSync } from "./draft-sync";
import type { createEmojiCommands } from "./emoji-commands";
import type { createKeeping } from "./keeping";
import type { createNotifications } from "./notifications";
import type { createOwnStatus } from "./own-status";
import type { ChatState, PendingMessage } from "./state";
import type { Threads } from "./threads";

export type ChatOptions = {
  me: Account;
  snapshot: Snapshot;
  /** The first page of the channel that the URL names, when the server rendered it. */
  opened?: { channelId: string; page: MessagePage };
};

/** What a screen sees of a workspace and can do in it. */
export type Chat = {
  getState(): ChatState;
  subscribe(listener: () => void): () => void;
  /** Whether the server has all that was written, read and marked here. */
  isSettled(): boolean;
  /** Connects, brings back what was pending; the function that comes back undoes it. */
  start(): () => void;

  /** Puts the message into the outbox at once; it is sent as soon as that can be. */
  send(
    channelId: string,
    text: string,
    threadId?: string | null,
    files?: readonly FileRef[],
    alsoToChannel?: boolean,
  ): void;
  /** Sends a failed one again, or a waiting one now. */
  retry(clientId: string): void;
  /** Takes a message back; null when there is none, or it is on its way this moment. */
  discard(clientId: string): PendingMessage | null;
  /** Shown at once; rejects with CodedError, and is taken back then. */
  react(message: Message, emoji: string, on: boolean): Promise<void>;
  /** Rejects with CodedError, as does `remove`. */
  edit(messageId: string, text: string): Promise<void>;
  remove(messageId: string): Promise<void>;
  /** Takes the preview of a link from one's own message; rejects with CodedError. */
  removePreview(messageId: string, url: string): Promise<void>;

  /** The channel is on screen: its newest page is loaded unless a window on it is held. */
  openChannel(channelId: string): void;
  closeChannel(channelId: string): void;
  loadBefore(channelId: string): void;
  loadAfter(channelId: string): void;
  /** Moves the window to `seq` unless it lies in it. */
  loadAround(channelId: string, seq: number): void;
  /** Moves the window to the newest messages unless it has them. */
  jumpToNewest(channelId: string): void;

  /** The threads on screen: their code comes when somebody looks at one. */
  threads(): Promise<Threads>;

  /** Who is in the channel: asked for, and from then on kept true while no other is asked for. Never rejects. */
  loadMembers(channelId: string): Promise<void>;

  /** Everything up to `seq` has been read; never moves backwards. */
  markRead(channelId: string, seq: number): void;
  /** The message at `seq` is to be the first unread one. */
  markUnread(channelId: string, seq: number): void;
  /** All channels at once, up to what is known of them here. Never rejects. */
  markAllRead(): Promise<void>;
  /** Somebody is writing, at every key if you like, or has stopped. */
  typing(channelId: string, on: boolean, threadId?: string | null): void;
  /** What one has begun to write, for one's other devices; `updatedAt` is ISO 8601. */
  writeDraft: ReturnType<typeof createDraftSync>["write"];
  discardDraft: ReturnType<typeof createDraftSync>["discard"];
} & Omit<ReturnType<typeof createNotifications>, "heard" | "heardRead" | "reload"> &
  ReturnType<typeof createKeeping> &
  ReturnType<typeof createChannelCommands> &
  ReturnType<typeof createOwnStatus> &
  ReturnType<typeof createEmojiCommands>;
