import { Users } from "lucide-react";
import { AvatarGroup } from "@/components/ui/avatar-group";
import { tooltip } from "@/components/ui/tooltip";
import { useChatState } from "@/live/use-chat";

type ChannelPeopleProps = { memberIds: readonly string[]; onOpen: () => void };

const facesShown = 3;

/** Some faces and the number of everyone; opens the list of them. */
export function ChannelPeople({ memberIds, onOpen }: ChannelPeopleProps) {
  const faces = useChatState((state) =>
    memberIds.slice(0, facesShown).flatMap((id) => state.people.get(id) ?? []),
  );
  const count = memberIds.length;
  return (
    <button
      {...tooltip("People in this channel", { side: "bottom" })}
      type="button"
      onClick={onOpen}
      className="flex h-9 shrink-0 items-center gap-2 rounded-md px-2 text-sm text-ink-muted transition-colors hover:bg-hover hover:text-ink"
    >
      <span className="max-md:hidden">
        <AvatarGroup people={faces} max={facesShown} size="sm" />
      </span>
      <Users className="size-4 md:hidden" aria-hidden="true" />
      <span className="tabular-nums">
        {count}
        <span className="sr-only"> {count === 1 ? "person" : "people"}</span>
      </span>
    </button>
  );
}
