import clsx from "clsx";
import { OwnEmoji } from "@/components/emoji/own-emoji";
import { tooltip } from "@/components/ui/tooltip";
import type { Message, Reaction } from "@/lib/objects";
import { ownEmoji } from "@/live/emojis";
import { useChatState } from "@/live/use-chat";
import { AddReaction } from "./add-reaction";
import { reactionWords } from "./reaction-words";
import type { RowActions } from "./row-actions";

type ReactionBarProps = { message: Message; actions: RowActions };

/** How people reacted to a message, and the button for one more. */
export function ReactionBar({ message, actions }: ReactionBarProps) {
  return (
    <fieldset aria-label="Reactions" className="mt-1 flex flex-wrap items-center gap-1">
      {message.reactions.map((reaction) => (
        <ReactionChip key={reaction.emoji} reaction={reaction} onToggle={actions.react} message={message} />
      ))}
      <AddReaction onChoose={(emoji) => actions.react(message, emoji, true)} />
    </fieldset>
  );
}

type ReactionChipProps = { reaction: Reaction; message: Message; onToggle: RowActions["react"] };

function ReactionChip({ reaction: { emoji, userIds }, message, onToggle }: ReactionChipProps) {
  const meId = useChatState((state) => state.me.id);
  const own = useChatState((state) => ownEmoji(state, emoji));
  const isMine = userIds.includes(meId);
  const who = useChatState((state) =>
    reactionWords(
      userIds.filter((id) => id !== meId).map((id) => state.people.get(id)?.name ?? "Somebody"),
      isMine,
    ),
  );
  return (
    <button
      {...tooltip(`${who} reacted`)}
      type="button"
      aria-pressed={isMine}
      aria-label={`${emoji} ${userIds.length}, ${who}`}
      onClick={() => onToggle(message, emoji, !isMine)}
      className={clsx(
        "flex h-6.5 items-center gap-1.5 rounded-full border px-2 text-xs tabular-nums transition-colors duration-100 pointer-coarse:h-9 pointer-coarse:px-3",
        isMine
          ? "border-accent bg-accent-soft font-medium text-accent-strong"
          : "border-line bg-sunken text-ink-muted hover:border-line-strong",
      )}
    >
      <span className="text-base leading-none" aria-hidden="true">
        {own ? <OwnEmoji id={own.id} name={own.name} className="size-4.5" /> : emoji}
      </span>
      {userIds.length}
    </button>
  );
}
