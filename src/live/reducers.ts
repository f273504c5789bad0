import type { EventName, Events } from "@/lib/socket-events";
import { applyChanges } from "./apply-changes";
import { changesOf } from "./changes";
import { leaveChannel, putChannel, putFacts, putMember, putMembership } from "./channels";
import { putEmoji, removeEmoji } from "./emojis";
import { putGroup, removeGroup } from "./groups";
import { putNotification, readNotifications, removeNotifications } from "./notification-list";
import { putDraft, putSaved, putScheduled, putSidebar, removeSaved, removeScheduled } from "./own-things";
import { applyPresence, putPerson, removePerson } from "./people";
import { deliverTo, placeOther } from "./places";
import type { ChatState } from "./state";
import { putThreadPlace } from "./thread-places";
import { placeReader } from "./unread";

type Reducers = { [Name in EventName]?: (state: ChatState, data: Events[Name]) => ChatState };

/**
 * What each event does to the state; pure and idempotent. Events of other workspaces change nothing.
 * The message events apply when they follow on what is known; `stream.ts` sees to the order.
 */
export const reducers = {
  "message:new": (state, data) => applyChanges(state, changesOf(data)),
  "message:updated": (state, data) => applyChanges(state, changesOf(data)),
  "message:deleted": (state, data) => applyChanges(state, changesOf(data)),
  "channel:joined": (state, { channel }) => putChannel(state, channel),
  "channel:updated": (state, { channel }) => putFacts(state, channel),
  "channel:left": (state, { channelId }) => leaveChannel(state, channelId),
  "member:joined": (state, { channelId, userId }) => putMember(state, channelId, userId, true),
  "member:left": (state, { channelId, userId }) => putMember(state, channelId, userId, false),
  "person:updated": (state, { workspaceId, person }) =>
    workspaceId === state.workspace.id ? putPerson(state, person) : state,
  "person:left": (state, { workspaceId, userId }) =>
    workspaceId === state.workspace.id ? removePerson(state, userId) : state,
  "group:updated": (state, { group }) => putGroup(state, group),
  "group:deleted": (state, { groupId }) => removeGroup(state, groupId),
  "emoji:updated": (state, { emoji }) => putEmoji(state, emoji),
  "emoji:deleted": (state, { emojiId, name }) => removeEmoji(state, emojiId, name),
  "presence:update": (state, { people }) => applyPresence(state, people),
  "read:update": (state, data) =>
    data.userId === state.me.id ? placeReader(state, data) : placeOther(state, data),
  "workspace:read": (state, { places }) => places.reduce(placeReader, state),
  "delivery:update": (state, data) => deliverTo(state, data),
  "membership:updated": (state, data) => putMembership(state, data),
  // The count is absolute: whatever was missed, the last word is right.
  notification: (state, data) => putNotification(state, data),
  "notifications:read": (state, data) => readNotifications(state, data),
  "notifications:removed": (state, data) => removeNotifications(state, data),
  "saved:updated": (state, { workspaceId, saved }) =>
    workspaceId === state.workspace.id ? putSaved(state, saved) : state,
  "saved:removed": (state, { messageId }) => removeSaved(state, messageId),
  "scheduled:updated": (state, { scheduled }) =>
    scheduled.workspaceId === state.workspace.id ? putScheduled(state, scheduled) : state,
  "scheduled:removed": (state, { id }) => removeScheduled(state, id),
  "draft:updated": (state, { workspaceId, draft }) =>
    workspaceId === state.workspace.id ? putDraft(state, draft) : state,
  "sidebar:updated": (state, { workspaceId, sidebar }) =>
    workspaceId === state.workspace.id ? putSidebar(state, sidebar) : state,
  "thread:updated": (state, data) => putThreadPlace(state, data),
  "workspace:updated": (state, { workspace }) =>
    workspace.id === state.workspace.id
      ? { ...state, workspace: { ...state.workspace, ...workspace } }
      : state,
  "workspace:left": (state, { workspaceId }) =>
    workspaceId === state.workspace.id ? { ...state, hasLeft: true } : state,
} satisfies Reducers;
