import { useState } from "react";
import { PeoplePicker } from "@/components/people-picker/people-picker";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { useForm } from "@/components/ui/use-form";
import type { Channel, Person } from "@/lib/objects";
import { workspacePeople } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";
import type { Members } from "./use-members";

type AddPeopleFormProps = { channel: Channel; members: Members; onAdded: () => void; onCancel: () => void };

/** Brings people of the workspace into a channel. */
export function AddPeopleForm({ channel, members, onAdded, onCancel }: AddPeopleFormProps) {
  const chat = useChat();
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const people = useChatState((state) => {
    const inside = new Set(members.ids);
    return workspacePeople(state).filter(({ id }) => !inside.has(id));
  });
  const form = useForm({
    send: async () => {
      const userIds = chosen.map(({ id }) => id);
      await chat.addMembers(channel.id, userIds);
      await members.reload();
      onAdded();
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
        label="People to add"
        people={people}
        chosen={chosen}
        onChange={setChosen}
        empty="Everyone of the workspace is here already. You can invite more in its settings."
      />
      <div className="-mx-5 -mb-5">
        <DialogFooter>
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={chosen.length === 0} loading={form.busy}>
            {chosen.length > 1 ? `Add ${chosen.length} people` : "Add"}
          </Button>
        </DialogFooter>
      </div>
    </form>
  );
}
