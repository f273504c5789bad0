import { Hash, Lock } from "lucide-react";
import { memo } from "react";
import { CountBadge } from "@/components/ui/badge";
import { useChatState } from "@/live/use-chat";
import { PlaceLink } from "./place-link";
import type { Places } from "./places";

type ChannelLinkProps = Places & { channelId: string; isActive: boolean };

export const ChannelLink = memo(function ChannelLink({ channelId, isActive, ...places }: ChannelLinkProps) {
  const name = useChatState((state) => state.channels.get(channelId)?.name);
  const kind = useChatState((state) => state.channels.get(channelId)?.kind);
  const isUnread = useChatState((state) => (state.channels.get(channelId)?.unreadCount ?? 0) > 0);
  const mentions = useChatState((state) => state.channels.get(channelId)?.mentionCount ?? 0);
  const isMuted = useChatState((state) => state.channels.get(channelId)?.isMuted ?? false);
  const Icon = kind === "private" ? Lock : Hash;
  return (
    <PlaceLink
      {...places}
      channelId={channelId}
      isActive={isActive}
      isUnread={isUnread && !isMuted}
      isMuted={isMuted}
      icon={<Icon className="size-4 shrink-0 opacity-70" aria-hidden="true" />}
      badge={mentions > 0 ? <CountBadge count={mentions} of="mentions" tone="mention" /> : undefined}
    >
      {name}
    </PlaceLink>
  );
});
