"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { conflictAt } from "@/components/ui/faults";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
import { useForm } from "@/components/ui/use-form";
import { useChat } from "@/live/use-chat";
import { ChannelFields, checkName } from "./channel-fields";

type CreateChannelDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (channelId: string) => void;
};

export function CreateChannelDialog({ open, onOpenChange, onCreated }: CreateChannelDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Create a channel"
      description="One place for one matter: a project, a team, a question that comes up again."
    >
      <CreateChannelForm onCreated={onCreated} onCancel={() => onOpenChange(false)} />
    </Dialog>
  );
}

function CreateChannelForm({
  onCreated,
  onCancel,
}: {
  onCreated: (id: string) => void;
  onCancel: () => void;
}) {
  const chat = useChat();
  const [isPrivate, setPrivate] = useState(false);
  const form = useForm({
    check: checkName,
    send: async ({ name = "", topic = "" }) => {
      const kind = isPrivate ? "private" : "public";
      const channel = await chat
        .createChannel({ name: name.trim(), kind, topic: topic.trim() || undefined })
        .catch(conflictAt("name"));
      onCreated(channel.id);
    },
  });

  return (
    <Form state={form}>
      <ChannelFields isPrivate={isPrivate} faults={form.faults} />
      <Checkbox
        label="Private"
        hint={
          isPrivate
            ? "Only people who are added can find and read it."
            : "Everyone in the workspace can find, read and join it."
        }
        checked={isPrivate}
        onChange={(event) => setPrivate(event.target.checked)}
      />
      <FormFooter onCancel={onCancel} busy={form.busy}>
        Create channel
      </FormFooter>
    </Form>
  );
}
