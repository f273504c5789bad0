"use client";

import { Hash, Plus, Search } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import { useChatState } from "@/live/use-chat";
import { browsable } from "./browsable";
import { BrowseRow } from "./browse-row";

type BrowseChannelsDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onOpenChannel: (channelId: string) => void;
  onCreate: () => void;
};

/** Every channel that one can look into, joined or not. */
export function BrowseChannelsDialog({
  open,
  onOpenChange,
  onOpenChannel,
  onCreate,
}: BrowseChannelsDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Channels"
      description="Look into any of them before you join."
      size="lg"
    >
      <BrowseChannels onOpenChannel={onOpenChannel} onCreate={onCreate} />
    </Dialog>
  );
}

function BrowseChannels({
  onOpenChannel,
  onCreate,
}: Pick<BrowseChannelsDialogProps, "onOpenChannel" | "onCreate">) {
  const [query, setQuery] = useState("");
  const channels = useChatState((state) => browsable(state.channels.values(), query));
  return (
    <>
      <TextField
        label="Search channels"
        labelHidden
        type="search"
        placeholder="Search by name or topic"
        prefix={<Search />}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="-mx-2 mt-3 min-h-64">
        {channels.map((channel) => (
          <BrowseRow key={channel.id} channel={channel} onOpen={() => onOpenChannel(channel.id)} />
        ))}
        {channels.length === 0 && (
          <li>
            <EmptyState
              icon={<Hash />}
              title={query ? `No channel has “${query}” in it` : "There is no channel yet"}
              action={
                <Button icon={<Plus className="size-4" />} onClick={onCreate}>
                  Create a channel
                </Button>
              }
            />
          </li>
        )}
      </ul>
    </>
  );
}
