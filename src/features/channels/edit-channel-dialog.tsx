"use client";

import { Dialog } from "@/components/ui/dialog";
import { conflictAt } from "@/components/ui/faults";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
import { useForm } from "@/components/ui/use-form";
import type { Channel } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { ChannelFields, checkName } from "./channel-fields";

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
      if (Object.keys(change).length > 0)
        await chat.updateChannel(channel.id, change).catch(conflictAt("name"));
      onDone();
    },
  });

  return (
    <Form state={form}>
      <ChannelFields
        isPrivate={channel.kind === "private"}
        name={channel.name ?? ""}
        topic={channel.topic}
        faults={form.faults}
      />
      <FormFooter onCancel={onDone} busy={form.busy}>
        Save
      </FormFooter>
    </Form>
  );
}
