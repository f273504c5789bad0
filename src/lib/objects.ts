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
  /** Direct channels only: the newest message of the main timeline. Null elsewhere. */
  lastMessage: LastMessage | null;
  /**
   * Direct channels only: how far the others have come, of those who say so. Empty for a reader who keeps
   * their own to themselves.
   */
  places?: Place[];
  /** What of it notifies the reader; null: as everywhere. */
  notify: NotifyLevel | null;
  /** Whether the reader has it muted: nothing of it notifies them. */
  isMuted: boolean;
};

/** How far somebody else has come in a direct channel. */
export type Place = {
  userId: string;
  /** 0 and null when they have not read in it yet, or keep it to themselves. */
  lastReadSeq: number;
  lastReadAt: string | null;
  /** How far it has reached one of their devices. */
  deliveredSeq: number;
};

/** What a list of conversations shows of a channel's newest message. */
export type LastMessage = {
  seq: number;
  authorId: string;
  /** Its beginning on one line, at most 140 characters and references, as in a message. Empty once deleted. */
  text: string;
  createdAt: string;
};

/** A message in few words, where a link leads to it. */
export type MessageCard = { id: string; channelId: string } & LastMessage;

export type Reaction = { emoji: string; userIds: string[] };

/** What was sent along with a message. Its bytes are at `/api/v1/files/ID`. */
export type FileRef = {
  id: string;
  name: string;
  /** By content: a MIME type. */
  type: string;
  /** In bytes. */
  size: number;
  /** Of a picture, in pixels. */
  width: number | null;
  height: number | null;
  /** Whether there is a smaller picture of it, or one of its first page. */
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
  /** Of a reply: whether it stands on the main timeline, too. */
  alsoInChannel: boolean;
  replyCount: number;
  lastReplyAt: string | null;
  /** Who answered in its thread, the latest first, at most five. */
  repliers: string[];
  reactions: Reaction[];
  /** Whom it addressed when it was sent: user ids, or `channel` for everyone in it. An edit changes nothing. */
  mentions: string[];
  files: FileRef[];
  /** Of the public pages that its links lead to, in their order. */
  previews: LinkPreview[];
  /** Set while it is pinned in its channel, for everybody there. */
  pinnedAt: string | null;
  /** Who pinned it. */
  pinnedBy: string | null;
};

/** That a person keeps a message for later. */
export type SavedMark = {
  messageId: string;
  channelId: string;
  savedAt: string;
  /** Set once it is done with. */
  doneAt: string | null;
  /** When they want to hear of it again. */
  remindAt: string | null;
};

/** A message kept for later, as it is now. */
export type SavedMessage = SavedMark & { message: Message };

/** A message that will be sent at a time. */
export type ScheduledMessage = {
  /** Also the `clientId` of the message that it becomes. */
  id: string;
  workspaceId: string;
  channelId: string;
  threadId: string | null;
  text: string;
  sendAt: string;
  /** Why it could not be sent, in plain words: it waits for its author then. */
  failure: string | null;
  createdAt: string;
};

/** What somebody has begun to write. */
export type Draft = {
  channelId: string;
  /** The thread's root; null on the main timeline. */
  threadId: string | null;
  /** Empty once it was sent or thrown away. */
  text: string;
  updatedAt: string;
};

/** The sections that everybody has; those of one's own have ids of their own. */
export const fixedSections = ["starred", "channels", "directs"] as const;
export type FixedSection = (typeof fixedSections)[number];

/** A part of one's list of conversations. */
export type SidebarSection = {
  /** One of `fixedSections`, or a UUID. */
  id: string;
  /** Of one's own sections; the fixed ones are named by the client. */
  name: string;
  /** Those put here by hand. A fixed section also has what is put nowhere. */
  channelIds: string[];
  isCollapsed: boolean;
  sort: "name" | "activity";
  /** Whether only what is unread is shown. */
  hidesRead: boolean;
};

/** How a person has arranged a workspace's conversations; a section that is not named comes last, as it is by default. */
export type Sidebar = { sections: SidebarSection[] };

export type Person = {
  id: string;
  name: string;
  image: string | null;
  role: Role;
  status: PresenceStatus;
  lastActiveAt: string | null;
  /** What they say of themselves; null, too, when its time is over. */
  customStatus: CustomStatus | null;
  /** Until when they do not want to be disturbed; null, too, when that is over. */
  dndUntil: string | null;
};

/** One of emoji and text is there. */
export type CustomStatus = {
  emoji: string | null;
  text: string;
  /** Null: until it is changed. */
  until: string | null;
};

/** What a person says of themselves beside being there. */
export type OwnStatus = Pick<Person, "customStatus" | "dndUntil">;

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

/** One's own place in a thread. The count belongs to the channel's `version`. */
export type ThreadPlace = {
  /** The message that the thread hangs on. */
  threadId: string;
  channelId: string;
  isFollowing: boolean;
  /** How far one has read it. */
  lastReadSeq: number;
  /** Others' replies after that, not deleted, 0..100; 0 for who does not follow it. */
  unreadCount: number;
  version: number;
};

/** A page of a thread's replies, by `seq`, with the message that it hangs on. */
export type ThreadPage = MessagePage & { root: Message; follow: ThreadPlace };

/** A thread in the list of those that one follows: with its last replies, by `seq`. */
export type ThreadSummary = { root: Message; replies: Message[]; follow: ThreadPlace };

/** People who are addressed together, by `@handle`. */
export type Group = { id: string; workspaceId: string; handle: string; name: string; userIds: string[] };

/** A workspace's own emoji: `:name:` in a text or as a reaction. Its picture is at `/api/v1/emojis/ID`. */
export type Emoji = { id: string; workspaceId: string; name: string; createdBy: string | null };

/** All that a client needs to draw a workspace. */
export type Snapshot = {
  workspace: Workspace;
  groups: Group[];
  emojis: Emoji[];
  channels: Channel[];
  people: Person[];
  /** Who has left: their messages stay. */
  formerPeople: Person[];
  /** Of all one's workspaces, 0..100. */
  unreadNotifications: number;
  /** What one keeps for later and is not done with. */
  saved: SavedMark[];
  /** One's own, the next one first. */
  scheduled: ScheduledMessage[];
  /** One's own that are not empty. */
  drafts: Draft[];
  sidebar: Sidebar;
  /** The threads that one follows and has not read, the latest 200. */
  unreadThreads: ThreadPlace[];
};

export type Cursor = { channelId: string; version: number };

/** A message that a search found, and where in its text: UTF-16 offsets, the ends exclusive. */
export type SearchHit = { message: Message; highlights: [number, number][] };

export type SearchPage = {
  hits: SearchHit[];
  /** The `before` of the next page; null when this is the last. */
  next: string | null;
  /** Whether not everything could be looked at: there may be more than what is here and on the next pages. */
  isPartial: boolean;
};

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

/** What one person is told of. */
export type Notification = {
  id: string;
  type: "activity" | "system";
  title: string;
  message: string;
  data?: Record<string, unknown>;
  createdAt: string;
};

/** What made a message one's own. */
export type MessageCause = "direct" | "mention" | "reply" | "keyword" | "message";

/** The `data` of a notification of a message. */
export type MessageNotice = {
  kind: MessageCause;
  workspaceId: string;
  workspaceSlug: string;
  channelId: string;
  messageId: string;
  seq: number;
  threadId: string | null;
  /** Of a reply that stands on the main timeline, too: reading either reads it. */
  alsoInChannel?: boolean;
  authorId: string;
  /** Do not disturb: it stands in the list, and makes no sound. */
  silent?: boolean;
};

/** A notification as it stands in one's list. */
export type StoredNotification = Notification & { readAt: string | null };

/** What a person has chosen for themselves, everywhere. */
export type Preferences = {
  notify: NotifyLevel;
  keywords: string[];
  /** An IANA name; the quiet hours are in it. */
  timeZone: string;
  quietHours: QuietHours | null;
  /** How long they have to be away before a mail gathers what they missed; null: no mail. */
  mailAfterMinutes: number | null;
  /** Whether others see what they have read, and they what others have. */
  sharesReceipts: boolean;
};

/** What a device is told of; `directs`: direct messages and mentions of the person alone. */
export const deviceLevels = ["everything", "directs", "nothing"] as const;
export type DeviceLevel = (typeof deviceLevels)[number];

/** A device that takes Web Push. It ends with its session. */
export type PushDevice = {
  id: string;
  /** The browser's own words. */
  userAgent: string | null;
  about: DeviceLevel;
  createdAt: string;
  /** Whether it belongs to the session that asks. */
  isThis: boolean;
};

/** What was decided for a message and oneself. */
export type NotificationOutcome =
  | "notified"
  | "own"
  | "not-concerned"
  | "muted"
  | "nothing"
  | "dnd"
  | "quiet-hours"
  | "already-read"
  | "deleted"
  | "not-member"
  | "before-joining"
  | "expired";

/** Why one was, or was not, told of a message, and what became of it. */
export type NotificationReason = {
  cause: MessageCause | null;
  outcome: NotificationOutcome;
  /** Of do-not-disturb: until when. */
  until: string | null;
  decidedAt: string | null;
  deliveries: {
    via: "app" | "push" | "email";
    /** A device's name or an address. */
    target: string | null;
    outcome: string;
    detail: string | null;
    at: string;
  }[];
  readAt: string | null;
};
