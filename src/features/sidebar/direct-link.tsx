import { memo } from "react";
import { useWords } from "@/components/rich-text/use-words";
import { Avatar } from "@/components/ui/avatar";
import { CountBadge } from "@/components/ui/badge";
import { PersonSigns } from "@/components/ui/person-signs";
import type { Person } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { previewOf } from "@/live/preview";
import { channelTitle, directPeople } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { PlaceLink } from "./place-link";
import type { Places } from "./places";

type DirectLinkProps = Places & { channelId: string; isActive: boolean };

export const DirectLink = memo(function DirectLink({ channelId, isActive, ...places }: DirectLinkProps) {
  const title = useChatState((state) => {
    const channel = state.channels.get(channelId);
    return channel ? channelTitle(state, channel) : "";
  });
  const people = useChatState((state) => {
    const channel = state.channels.get(channelId);
    return channel ? directPeople(state, channel) : nobody;
  });
  const write = useWords(useChatState((state) => state.channels.get(channelId)?.lastMessage?.text ?? ""));
  const preview = useChatState((state) => {
    const channel = state.channels.get(channelId);
    return channel ? previewOf(state, channel, write(namesIn(state))) : "";
  });
  const only = people.length === 1 ? people[0] : undefined;
  const unread = useChatState((state) => state.channels.get(channelId)?.unreadCount ?? 0);
  const isMuted = useChatState((state) => state.channels.get(channelId)?.isMuted ?? false);
  return (
    <PlaceLink
      {...places}
      channelId={channelId}
      isActive={isActive}
      isUnread={unread > 0 && !isMuted}
      isMuted={isMuted}
      icon={<DirectIcon people={people} />}
      signs={only && <PersonSigns customStatus={only.customStatus} dndUntil={only.dndUntil} />}
      detail={preview}
      badge={
        unread > 0 ? (
          <CountBadge count={unread} of="unread" tone={isMuted ? "neutral" : "mention"} />
        ) : undefined
      }
    >
      {title}
    </PlaceLink>
  );
});

const nobody: readonly Person[] = [];

/** One face with its presence; for several people how many they are. */
function DirectIcon({ people }: { people: readonly Person[] }) {
  const [first] = people;
  if (people.length === 1 && first) {
    const { id, name, image, status } = first;
    return <Avatar id={id} name={name} image={image} presence={status} size="sm" className="-mx-1" />;
  }
  return (
    <span
      aria-hidden="true"
      className="-mx-1 grid size-6 shrink-0 place-items-center rounded-xs bg-press text-2xs font-semibold text-ink-muted"
    >
      {people.length}
    </span>
  );
}
