import type { Group } from "@/lib/objects";
import { keepIfEqual, withEntry, withoutEntry } from "./entries";
import type { ChatState } from "./state";

/** People who are addressed together. Pure. */

export function putGroup(state: ChatState, group: Group): ChatState {
  if (group.workspaceId !== state.workspace.id) return state;
  return withGroups(state, withEntry(state.groups, group.id, keepIfEqual(state.groups.get(group.id), group)));
}

export const removeGroup = (state: ChatState, groupId: string): ChatState =>
  withGroups(state, withoutEntry(state.groups, groupId));

/** Who leaves the workspace leaves its groups. */
export function leaveGroups(state: ChatState, userId: string): ChatState {
  let { groups } = state;
  for (const group of state.groups.values()) {
    const userIds = group.userIds.filter((id) => id !== userId);
    if (userIds.length < group.userIds.length) groups = withEntry(groups, group.id, { ...group, userIds });
  }
  return withGroups(state, groups);
}

const withGroups = (state: ChatState, groups: ChatState["groups"]): ChatState =>
  groups === state.groups ? state : { ...state, groups };
