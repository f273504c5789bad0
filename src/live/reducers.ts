import type { EventName, Events } from "@/lib/socket-events";
import { applyChanges } from "./apply-changes";
import { changesOf } from "./changes";
import { leaveChannel, putChannel, putFacts, putMember } from "./channels";
import { applyPresence, putPerson, removePerson } from "./people";
import type { ChatState } from "./state";
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
  "presence:update": (state, { people }) => applyPresence(state, people),
  // Others' places in a direct conversation are not shown.
  "read:update": (state, data) => (data.userId === state.me.id ? placeReader(state, data) : state),
  "workspace:updated": (state, { workspace }) =>
    workspace.id === state.workspace.id
      ? { ...state, workspace: { ...state.workspace, ...workspace } }
      : state,
  "workspace:left": (state, { workspaceId }) =>
    workspaceId === state.workspace.id ? { ...state, hasLeft: true } : state,
} satisfies Reducers;
