/** The objects of the wire contract. Times are ISO 8601 in UTC; ids are strings. */

export const roles = ["owner", "admin", "member", "guest"] as const;
export type Role = (typeof roles)[number];

export type ChannelKind = "public" | "private" | "direct";
export type PresenceStatus = "online" | "away" | "offline";

/** What of a channel's messages notifies a person. */
export const notifyLevels = ["everything", "mentions", "nothing"] as const;
export type NotifyLevel = (typeof notifyLevels)[number];

/** Do not disturb, every week, in the person's own time zone. `from` after `to` goes over midnight. */
export type QuietHours = {
  /** The days on which it begins: 0 is Sunday. */
  days: number[];
  /** "HH:MM" */
  from: string;
  to: string;
};

export type Workspace = { id: string; slug: string; name: string; role: Role };

export type Channel = {
  id: string;
  workspaceId: string;
  kind: ChannelKind;
  /** Null in a direct channel: clients name it after `memberIds`. */
  name: string | null;
  topic: string | null;
  /** Direct channels only: everyone in it, the reader too. */
  memberIds?: string[];
  archivedAt: string | null;
  /** Counts the changes to the channel's messages, without a hole. */
  version: number;
  lastReadSeq: number;
  /** 0..100, where 100 means "more than 99". */
  unreadCount: number;
  mentionCount: number;
  joined: boolean;
  /** The channel that everyone who joins the workspace joins; it cannot be left or archived. */
  isGeneral: boolean;
  /** Who made it; they may archive it and remove people, as administrators may. */
  createdBy: string | null;
  /** When its newest message was made; orders direct channels. */
  lastMessageAt: string | null;
};

export type Reaction = { emoji: string; userIds: string[] };

/** Files arrive with file sharing; until then the list is empty. */
export type FileRef = {
  id: string;
  name: string;
  /** By content: a MIME type. */
  type: string;
  /** In bytes. */
  size: number;
  /** Of a picture or video, in pixels. */
  width: number | null;
  height: number | null;
  /** Whether there is a smaller picture of it. */
  hasThumbnail: boolean;
};

/** What a public page says of itself. */
export type LinkPreview = {
  url: string;
  title: string;
  description: string | null;
  site: string | null;
  image: { url: string; width: number; height: number } | null;
};

export type Message = {
  id: string;
  channelId: string;
  /** The version at which the message came to be: the order on screen. */
  seq: number;
  /** The version of its last change. */
  version: number;
  clientId: string | null;
  authorId: string;
  /** Empty once deleted. */
  text: string;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** The message that this one answers in a thread. */
  threadId: string | null;
  replyCount: number;
  lastReplyAt: string | null;
  reactions: Reaction[];
  mentions: string[];
  files: FileRef[];
};

export type Person = {
  id: string;
  name: string;
  image: string | null;
  role: Role;
  status: PresenceStatus;
  lastActiveAt: string | null;
};

export type Account = { id: string; name: string; email: string; image: string | null };

export type Invite = {
  id: string;
  role: Role;
  email: string | null;
  expiresAt: string;
  maxUses: number | null;
  uses: number;
  createdBy: string;
  createdAt: string;
};

/** A page of history, by `seq`. */
export type MessagePage = { messages: Message[]; hasBefore: boolean; hasAfter: boolean; version: number };

/** All that a client needs to draw a workspace. */
export type Snapshot = {
  workspace: Workspace;
  channels: Channel[];
  people: Person[];
  /** Who has left: their messages stay. */
  formerPeople: Person[];
};

export type Cursor = { channelId: string; version: number };

/** What changed in one channel since a cursor. */
export type ChannelChanges = {
  channelId: string;
  version: number;
  messages: Message[];
  /** Too much has changed: `messages` is the newest page, what the client held is void. */
  reset: boolean;
  /** Not visible to the caller, or no longer. */
  gone: boolean;
};

/** One's own place in a channel. The counts belong to the channel's `version`. */
export type ReadState = { lastReadSeq: number; unreadCount: number; mentionCount: number; version: number };
