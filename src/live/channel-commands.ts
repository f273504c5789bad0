import type { ApiClient } from "@/lib/api-client";
import type { Channel } from "@/lib/objects";
import { leaveChannel, putChannel, putMembership } from "./channels";
import type { Store } from "./store";

type ChannelCommandsParts = {
  store: Store;
  api: ApiClient;
  /** Asks what has changed in the channel since what is known. */
  ask: (channelId: string) => void;
  /** Asks for the truth about the workspace. */
  refresh: () => void;
};

/**
 * What one does with channels, over HTTP. The answer is in the state before the promise resolves; the
 * event that tells everyone else finds nothing left to do.
 *
 * All reject with CodedError.
 */
export function createChannelCommands({ store, api, ask, refresh }: ChannelCommandsParts) {
  /** What one changes for everybody: events that came meanwhile know it already, or something newer. */
  async function changeFacts(channelId: string, answer: Promise<{ channel: Channel }>): Promise<void> {
    const before = store.getState().channels.get(channelId);
    const { channel } = await answer;
    store.learn((state) => {
      const known = state.channels.get(channelId);
      return known && before && isSameFacts(known, before) ? putChannel(state, channel) : state;
    });
  }

  /** As one who is in it from now on: what was said before the news came is asked for. */
  function enter(channel: Channel): Channel {
    store.learn((state) => putChannel(state, channel));
    ask(channel.id);
    return channel;
  }

  /**
   * The answer, and whether one was seen to be in the channel (`joined`), or out of it, while it was waited
   * for: then what happened after that is newer than the answer.
   */
  async function watching<Answer>(channelId: string, joined: boolean, answer: Promise<Answer>) {
    let wasSeen = false;
    const stop = store.subscribe(() => {
      wasSeen ||= (store.getState().channels.get(channelId)?.joined ?? false) === joined;
    });
    try {
      return { answer: await answer, wasSeen };
    } finally {
      stop();
    }
  }

  const workspaceId = () => store.getState().workspace.id;

  return {
    async createChannel(input: {
      name: string;
      kind: "public" | "private";
      topic?: string;
    }): Promise<Channel> {
      return enter((await api("POST /workspaces/:id/channels", { id: workspaceId(), ...input })).channel);
    },

    async openDirect(userIds: string[]): Promise<Channel> {
      return enter((await api("POST /workspaces/:id/directs", { id: workspaceId(), userIds })).channel);
    },

    async updateChannel(channelId: string, change: { name?: string; topic?: string | null }): Promise<void> {
      await changeFacts(channelId, api("PATCH /channels/:id", { id: channelId, ...change }));
    },

    /** What of the channel notifies oneself; shown at once, and taken back when it is not stored. */
    async notifyOf(
      channelId: string,
      change: { notify?: Channel["notify"]; isMuted?: boolean },
    ): Promise<void> {
      const { notify = null, isMuted = false } = store.getState().channels.get(channelId) ?? {};
      const show = (own: { notify: Channel["notify"]; isMuted: boolean }) =>
        store.learn((state) => putMembership(state, { channelId, ...own }));
      show({ notify, isMuted, ...change });
      try {
        await api("PATCH /channels/:id/membership", { id: channelId, ...change });
      } catch (error) {
        show({ notify, isMuted });
        throw error;
      }
    },

    async joinChannel(channelId: string): Promise<void> {
      const joining = api("POST /channels/:id/join", { id: channelId });
      const { answer, wasSeen } = await watching(channelId, true, joining);
      // Out of it again, on another device.
      if (!wasSeen || store.getState().channels.get(channelId)?.joined) enter(answer.channel);
      // Where events were missed meanwhile, nobody here knows which of them was last.
      refresh();
    },

    async leaveChannel(channelId: string): Promise<void> {
      const leaving = api("POST /channels/:id/leave", { id: channelId });
      const { wasSeen } = await watching(channelId, false, leaving);
      // If one is in it, one has come in again since, on another device.
      if (!wasSeen) store.learn((state) => leaveChannel(state, channelId));
      refresh();
    },

    async archiveChannel(channelId: string, archived: boolean): Promise<void> {
      const route = archived ? "POST /channels/:id/archive" : "POST /channels/:id/unarchive";
      await changeFacts(channelId, api(route, { id: channelId }));
    },

    async addMembers(channelId: string, userIds: string[]): Promise<void> {
      await api("POST /channels/:id/members", { id: channelId, userIds });
    },

    async removeMember(channelId: string, userId: string): Promise<void> {
      await api("DELETE /channels/:id/members/:userId", { id: channelId, userId });
    },
  };
}

const isSameFacts = (a: Channel, b: Channel): boolean =>
  a.name === b.name && a.topic === b.topic && a.archivedAt === b.archivedAt;
