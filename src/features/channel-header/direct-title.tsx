import { Avatar } from "@/components/ui/avatar";
import { AvatarGroup } from "@/components/ui/avatar-group";
import type { Channel } from "@/lib/objects";
import { channelTitle, directPeople } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

const words = { online: "Online", away: "Away", offline: "Offline" };

/** Whom one is talking to, and whether they are there. */
export function DirectTitle({ channel }: { channel: Channel }) {
  const title = useChatState((state) => channelTitle(state, channel));
  const people = useChatState((state) => directPeople(state, channel));
  const [first, ...others] = people;
  return (
    <div className="flex min-w-0 items-center gap-2.5 px-2">
      {first && others.length === 0 ? (
        <Avatar id={first.id} name={first.name} image={first.image} presence={first.status} size="sm" />
      ) : (
        <AvatarGroup people={people} max={3} size="sm" />
      )}
      <h1 className="min-w-0 truncate text-base font-semibold text-ink">{title}</h1>
      <span className="shrink-0 text-sm text-ink-faint" aria-hidden="true">
        {first && others.length === 0 ? words[first.status] : `${people.length + 1} people`}
      </span>
    </div>
  );
}
