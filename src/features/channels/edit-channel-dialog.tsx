"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { useForm } from "@/components/ui/use-form";
import type { Channel } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { ChannelFields, checkName } from "./channel-fields";
import { asNameFault } from "./create-channel-dialog";

type EditChannelDialogProps = { channel: Channel; open: boolean; onOpenChange: (open: boolean) => void };

/** A channel's name and topic. */
export function EditChannelDialog({ channel, open, onOpenChange }: EditChannelDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={`Change #${channel.name}`}>
      <EditChannelForm channel={channel} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function EditChannelForm({ channel, onDone }: { channel: Channel; onDone: () => void }) {
  const chat = useChat();
  const form = useForm({
    check: checkName,
    send: async ({ name = "", topic = "" }) => {
      const change = {
        ...(name.trim() !== channel.name && { name: name.trim() }),
        ...(topic.trim() !== (channel.topic ?? "") && { topic: topic.trim() || null }),
      };
      if (Object.keys(change).length > 0) await chat.updateChannel(channel.id, change).catch(asNameFault);
      onDone();
    },
  });

  return (
    <form {...form.props} className="flex flex-col gap-4">
      {form.faults.form && (
        <Banner tone="danger" role="alert">
          {form.faults.form}
        </Banner>
      )}
      <ChannelFields
        isPrivate={channel.kind === "private"}
        name={channel.name ?? ""}
        topic={channel.topic}
        faults={form.faults}
      />
      <div className="-mx-5 -mb-5 pt-1">
        <DialogFooter>
          <Button variant="ghost" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={form.busy}>
            Save
          </Button>
        </DialogFooter>
      </div>
    </form>
  );
}
