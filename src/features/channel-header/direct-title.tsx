import { PersonButton } from "@/components/person-button";
import { Avatar } from "@/components/ui/avatar";
import { AvatarGroup } from "@/components/ui/avatar-group";
import { PersonSigns } from "@/components/ui/person-signs";
import { PresenceWords } from "@/components/ui/presence-words";
import type { Channel } from "@/lib/objects";
import { channelTitle, directPeople } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

/** Whom one is talking to, and whether they are there. */
export function DirectTitle({ channel }: { channel: Channel }) {
  const title = useChatState((state) => channelTitle(state, channel));
  const people = useChatState((state) => directPeople(state, channel));
  const [first, ...others] = people;
  const isOne = first !== undefined && others.length === 0;
  return (
    <div className="flex min-w-0 items-center gap-2.5 px-2">
      {isOne ? (
        <Avatar id={first.id} name={first.name} image={first.image} presence={first.status} size="sm" />
      ) : (
        <AvatarGroup people={people} max={3} size="sm" />
      )}
      <h1 className="min-w-0 truncate text-base font-semibold text-ink">
        {isOne ? (
          <PersonButton personId={first.id} className="max-w-full truncate align-bottom hover:underline">
            {title}
          </PersonButton>
        ) : (
          title
        )}
      </h1>
      {isOne && <PersonSigns customStatus={first.customStatus} dndUntil={first.dndUntil} />}
      <span className="min-w-0 shrink-[9999] truncate text-sm text-ink-faint">
        {isOne ? <PresenceWords {...first} /> : `${people.length + 1} people`}
      </span>
    </div>
  );
}
