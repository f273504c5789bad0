"use client";

import { Megaphone, Users } from "lucide-react";
import { useEffect, useMemo } from "react";
import { type Choice, Completion, type Source } from "@/components/completion/completion";
import { attendWriting } from "@/components/text-editing/writing-keys";
import { Avatar } from "@/components/ui/avatar";
import { emojiUrl } from "@/lib/file-url";
import type { CompletionProps } from "@/live/completion";
import { type MentionChoice, mentionChoices } from "@/live/mention-choices";
import { type Picks, pickName } from "@/live/typed-text";
import { useChat, useChatState } from "@/live/use-chat";
import { channelSource } from "./channel-source";
import { commandSource } from "./command-source";
import { useEmojiSource } from "./use-emoji-source";

/** An @ that begins a word, and a name after it, of several words if need be. */
const pattern = /(?:^|[^\p{L}\p{N}_@/\\<])(?<token>@(?!\s)[^\n@]{0,60})$/u;

/**
 * What helps with writing into a field: names after an @, channels after a #, emoji after a colon and commands after
 * a slash are completed, and keys and pastes make Markdown.
 */
export function MentionCompletion({ field, channelId, picks, hasCommands = false }: CompletionProps) {
  const chat = useChat();
  // Drawn anew when the list of the channel's people comes.
  useChatState((state) => state.members.get(channelId));

  const emojis = useChatState((state) => state.emojis);
  const own = useMemo(
    () => [...emojis.values()].map(({ id, name }) => ({ name, url: emojiUrl(id) })),
    [emojis],
  );
  const emoji = useEmojiSource(field, own);

  // After the list's own listener: what it takes is not for these.
  useEffect(() => (field.current ? attendWriting(field.current) : undefined), [field]);

  const sources = useMemo<Source[]>(
    () => [
      ...(hasCommands ? [commandSource] : []),
      {
        label: "People and groups",
        pattern,
        find(query) {
          const state = chat.getState();
          const channel = state.channels.get(channelId);
          return channel
            ? mentionChoices(state, channel, query).map((choice) => toChoice(choice, picks))
            : [];
        },
      },
      channelSource(chat, picks),
      emoji,
    ],
    [chat, channelId, picks, emoji, hasCommands],
  );
  return <Completion field={field} sources={sources} />;
}

function toChoice(choice: MentionChoice, picks: Picks): Choice {
  switch (choice.kind) {
    case "person": {
      const { id, name, image, status } = choice.person;
      return {
        ...{ id, label: name },
        detail: choice.isInChannel ? undefined : "Not in this channel",
        icon: <Avatar id={id} name={name} image={image} presence={status} size="sm" />,
        insert: () => pickName(`@${name}`, `<@${id}>`, picks),
      };
    }
    case "group": {
      const { id, handle, name, userIds } = choice.group;
      const people = userIds.length === 1 ? "1 person" : `${userIds.length} people`;
      return {
        ...{ id, label: `@${handle}`, detail: `${name} · ${people}` },
        icon: <Users className="size-4" aria-hidden="true" />,
        insert: () => pickName(`@${handle}`, `<@group:${id}>`, picks),
      };
    }
    case "everyone":
      return {
        ...{ id: choice.who, label: `@${choice.who}` },
        detail:
          choice.who === "channel" ? "Everyone in this channel" : "Everyone in this channel who is online",
        icon: <Megaphone className="size-4" aria-hidden="true" />,
        insert: () => `@${choice.who}`,
      };
  }
}
