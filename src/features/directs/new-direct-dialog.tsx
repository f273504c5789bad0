"use client";

import { useState } from "react";
import { PeoplePicker } from "@/components/people-picker/people-picker";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
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
    <form {...form.props} className="flex flex-col gap-3">
      {form.faults.form && (
        <Banner tone="danger" role="alert">
          {form.faults.form}
        </Banner>
      )}
      <PeoplePicker
        label="To"
        people={chosen.length < peopleLimit ? people : chosen}
        chosen={chosen}
        onChange={setChosen}
        empty="You are alone here so far. You can invite people in the workspace's settings."
      />
      <div className="-mx-5 -mb-5">
        <DialogFooter>
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={chosen.length === 0} loading={form.busy}>
            Start writing
          </Button>
        </DialogFooter>
      </div>
    </form>
  );
}
