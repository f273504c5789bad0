import { ChevronDown, Hash, Lock } from "lucide-react";
import type { ComponentProps } from "react";
import type { Channel } from "@/lib/objects";

type ChannelNameProps = ComponentProps<"button"> & { channel: Channel };

/** What the channel is called, as the button that its menu hangs on. */
export function ChannelName({ channel, ...button }: ChannelNameProps) {
  const Icon = channel.kind === "private" ? Lock : Hash;
  return (
    <button
      {...button}
      type="button"
      className="flex h-9 min-w-0 items-center gap-1.5 rounded-md px-2 transition-colors hover:bg-hover data-[state=open]:bg-press md:max-w-80 md:shrink-0"
    >
      <Icon className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
      <h1 className="min-w-0 truncate text-base font-semibold text-ink">{channel.name}</h1>
      <ChevronDown className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
    </button>
  );
}
