import clsx from "clsx";
import { Archive, Hash, Lock } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { CountBadge } from "@/components/ui/badge";
import type { Destination } from "./destinations";

/** A conversation or a person, as the sidebar shows them, and what is known of it. */
export function DestinationLine({ destination }: { destination: Destination }) {
  const { title, channel, isUnread, count } = destination;
  return (
    <>
      <span className="grid size-6 shrink-0 place-items-center">
        <Icon destination={destination} />
      </span>
      <span className={clsx("min-w-0 truncate", isUnread && "font-semibold")}>{title}</span>
      <span className="min-w-0 flex-1 truncate text-xs text-ink-faint">{noteOf(destination)}</span>
      {count > 0 ? (
        <CountBadge count={count} of={channel?.kind === "direct" ? "unread" : "mentions"} tone="mention" />
      ) : (
        isUnread && <span className="text-xs text-ink-muted">Unread</span>
      )}
    </>
  );
}

function Icon({ destination: { channel, person, others } }: { destination: Destination }) {
  if (person) {
    const { id, name, image, status } = person;
    return <Avatar id={id} name={name} image={image} presence={status} size="sm" />;
  }
  if (channel?.kind === "direct")
    return (
      <span className="grid size-6 place-items-center rounded-xs bg-press text-2xs font-semibold text-ink-muted">
        {others || 1}
      </span>
    );
  const Kind = channel?.archivedAt ? Archive : channel?.kind === "private" ? Lock : Hash;
  return <Kind className="size-4 text-ink-faint" aria-hidden="true" />;
}

function noteOf({ channel }: Destination): string | null {
  if (!channel) return "New conversation";
  if (channel.archivedAt) return "Archived";
  if (!channel.joined) return "Not joined";
  return channel.kind === "direct" ? null : channel.topic;
}
