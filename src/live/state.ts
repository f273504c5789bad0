import type { ErrorReply } from "@/lib/errors";
import type {
  Account,
  Channel,
  Draft,
  Emoji,
  FileRef,
  Group,
  Message,
  Person,
  SavedMark,
  ScheduledMessage,
  Sidebar,
  StoredNotification,
  ThreadPlace,
  Workspace,
} from "@/lib/objects";

/** What the client knows, normalised. Plain data: every change makes new objects along its path only. */
export type ChatState = {
  me: Account;
  workspace: Workspace;
  /** Whether the reader is no longer in this workspace: nothing will come any more. */
  hasLeft: boolean;
  /** By id. A channel's `version` is what its counts account for. */
  channels: ReadonlyMap<string, Channel>;
  /** By id: everyone in the workspace, and people who left but wrote something. */
  people: ReadonlyMap<string, Person>;
  /** Those of `people` who are not in the workspace any more. */
  formerIds: ReadonlySet<string>;
  /** By id: people who are addressed together. */
  groups: ReadonlyMap<string, Group>;
  /** By name: the workspace's own emoji. */
  emojis: ReadonlyMap<string, Emoji>;
  /** By channel id, of channels whose people were asked for: everyone in it. Direct ones say it themselves. */
  members: ReadonlyMap<string, readonly string[]>;
  /** By channel id: the channels that were opened in this tab. */
  timelines: ReadonlyMap<string, Timeline>;
  /** Own messages that the server has not acknowledged, in the order in which they were written. */
  outbox: readonly PendingMessage[];
  /** By the id of a channel, or of a thread: who is typing in it, never oneself. */
  typing: ReadonlyMap<string, readonly string[]>;
  connection: Connection;
  /** One's own notifications that are not read, of all workspaces, 0..100. */
  unreadNotifications: number;
  /** The list of them while it is open. */
  notifications: NotificationList | null;
  /** By message id: what one keeps for later and is not done with. */
  saved: ReadonlyMap<string, SavedMark>;
  /** One's messages that are sent later, the next one first. */
  scheduled: readonly ScheduledMessage[];
  /** By the id of a channel, or of a thread: what one has begun to write, on whichever device; empty when it is over. */
  drafts: ReadonlyMap<string, Draft>;
  sidebar: Sidebar;
  /** By thread: one's own place, of those that have something unread or were heard of since. */
  threadPlaces: ReadonlyMap<string, ThreadPlace>;
  /** By thread: those that are on the screen. */
  threads: ReadonlyMap<string, ThreadWindow>;
};

/** One's notifications, the newest first, as far as they were asked for. */
export type NotificationList = {
  filter: "all" | "unread";
  entries: readonly StoredNotification[];
  hasMore: boolean;
  status: "loading" | "ready" | "failed";
};

/** A contiguous window on a channel's main timeline, by `seq`. */
export type Timeline = {
  messages: readonly Message[];
  hasBefore: boolean;
  hasAfter: boolean;
  loading: "initial" | "before" | "after" | null;
  /** Why the last load failed; the next one clears it. */
  error: ErrorReply | null;
  /** How far the channel's changes have been applied to `messages`, without a hole. */
  version: number;
};

/** The same of a thread: the replies, by `seq`, and the message that they answer, null until it has come. */
export type ThreadWindow = Timeline & { threadId: string; channelId: string; root: Message | null };

export type PendingMessage = {
  clientId: string;
  channelId: string;
  threadId: string | null;
  /** Of a reply: whether it is for the main timeline, too. */
  alsoToChannel: boolean;
  text: string;
  /** Uploaded already. */
  files: readonly FileRef[];
  /** ISO 8601, by this machine's clock: for display until the server's time is known. */
  createdAt: string;
  /** `waiting`: will be sent, or sent again, without anyone's doing. `failed`: can never succeed as it is. */
  status: "waiting" | "failed";
  /** Why the last attempt did not succeed; of a waiting message, too. */
  error: ErrorReply | null;
};

export type Connection = {
  /**
   * `connecting`: first attempt. `online`: live. `polling`: there is no socket, HTTP stands in for it:
   * what is new comes every few seconds. `reconnecting`: was live. `offline`: the device says it has no
   * network. `signed-out`: the session ended, nothing will come by itself.
   */
  status: "connecting" | "online" | "polling" | "reconnecting" | "offline" | "signed-out";
  /** When it last changed, milliseconds since the epoch; 0 before the start. */
  since: number;
};
