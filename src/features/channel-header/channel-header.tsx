"use client";

import type { ReactNode } from "react";
import { later } from "@/components/later";
import type { Channel } from "@/lib/objects";
import type { ChannelMenuProps } from "./channel-menu-props";
import { ChannelName } from "./channel-name";
import { ChannelPeople } from "./channel-people";
import { DirectNotifyButton } from "./direct-notify-button";
import { DirectTitle } from "./direct-title";
import { Topic } from "./topic";

const ChannelMenu = later<ChannelMenuProps>(
  () => import("./channel-menu").then((module) => module.ChannelMenu),
  ({ channel, button }) => <ChannelName channel={channel} {...button} />,
);

const DirectNotifyMenu = later<{ channel: Channel }>(
  () => import("./direct-notify-menu").then((module) => module.DirectNotifyMenu),
  ({ channel, button }) => <DirectNotifyButton channel={channel} {...button} />,
);

export type ChannelHeaderProps = Omit<ChannelMenuProps, "channel"> & {
  channel: Channel;
  /** Everyone in it; null until that is known. */
  memberIds: readonly string[] | null;
  /** On phones the button that opens the sidebar. */
  lead: ReactNode;
  /** What else there is to see of the conversation: buttons. */
  tools?: ReactNode;
};

/** Where one is: the conversation's name, what it is about and who is in it. */
export function ChannelHeader({ channel, memberIds, lead, tools, ...menu }: ChannelHeaderProps) {
  const isDirect = channel.kind === "direct";
  return (
    <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line px-3 max-md:px-2">
      {lead}
      {isDirect ? <DirectTitle channel={channel} /> : <ChannelMenu channel={channel} {...menu} />}
      {!isDirect && <Topic channel={channel} onEdit={menu.onEdit} />}
      <div className="min-w-0 flex-1" />
      {tools}
      {isDirect && channel.joined && <DirectNotifyMenu channel={channel} />}
      {!isDirect && memberIds && <ChannelPeople memberIds={memberIds} onOpen={menu.onOpenPeople} />}
    </header>
  );
}
