import type { Channel } from "@/lib/objects";

export type ChannelMenuProps = {
  channel: Channel;
  onOpenPeople: () => void;
  /** Name and topic. */
  onEdit: () => void;
  onCopyLink: () => void;
  /** The reader is no longer in the channel. */
  onLeft: () => void;
};
