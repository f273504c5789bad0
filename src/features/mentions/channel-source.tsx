import { Hash, Lock } from "lucide-react";
import type { Source } from "@/components/completion/completion";
import { channelChoices } from "@/live/channel-choices";
import type { Chat } from "@/live/chat-commands";
import { type Picks, pickName } from "@/live/typed-text";

/** A # that begins a word, and what of a name follows. A heading has a blank after it. */
const pattern = /(?:^|[^\p{L}\p{N}_#/\\<&])(?<token>#[^\s#@`]{0,60})$/u;

/** Completes the names of channels after a #. */
export const channelSource = (chat: Chat, picks: Picks): Source => ({
  label: "Channels",
  pattern,
  find: (query) =>
    channelChoices(chat.getState(), query).map(({ id, name, kind, topic, joined }) => ({
      ...{ id, label: name ?? "" },
      detail: topic ?? (joined ? undefined : "Not joined"),
      icon:
        kind === "private" ? (
          <Lock className="size-4" aria-hidden="true" />
        ) : (
          <Hash className="size-4" aria-hidden="true" />
        ),
      insert: () => pickName(`#${name}`, `<#${id}>`, picks),
    })),
});
