"use client";

import { useState } from "react";
import { PeoplePicker } from "@/components/people-picker/people-picker";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
import { useForm } from "@/components/ui/use-form";
import type { Person } from "@/lib/objects";
import { workspacePeople } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";

type NewDirectDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onOpened: (channelId: string) => void;
};

/** To whom one wants to write. The same people always meet in the same conversation. */
export function NewDirectDialog({ open, onOpenChange, onOpened }: NewDirectDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New message"
      description="To one person or to a few. Only they can read it."
    >
      <NewDirectForm onOpened={onOpened} onCancel={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** The most others that a direct conversation takes; the server's limit. */
const peopleLimit = 8;

type NewDirectFormProps = { onOpened: (channelId: string) => void; onCancel: () => void };

function NewDirectForm({ onOpened, onCancel }: NewDirectFormProps) {
  const chat = useChat();
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const people = useChatState((state) => workspacePeople(state).filter(({ id }) => id !== state.me.id));
  const form = useForm({
    send: async () => {
      const channel = await chat.openDirect(chosen.map(({ id }) => id));
      onOpened(channel.id);
    },
  });

  return (
    <Form state={form}>
      <PeoplePicker
        label="To"
        people={chosen.length < peopleLimit ? people : chosen}
        chosen={chosen}
        onChange={setChosen}
        empty="You are alone here so far. You can invite people in the workspace's settings."
      />
      <FormFooter onCancel={onCancel} busy={form.busy} disabled={chosen.length === 0}>
        Start writing
      </FormFooter>
    </Form>
  );
}
