import { useState } from "react";
import { PeoplePicker } from "@/components/people-picker/people-picker";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
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
    <Form state={form}>
      <PeoplePicker
        label="People to add"
        people={people}
        chosen={chosen}
        onChange={setChosen}
        empty="Everyone of the workspace is here already. You can invite more in its settings."
      />
      <FormFooter onCancel={onCancel} busy={form.busy} disabled={chosen.length === 0}>
        {chosen.length > 1 ? `Add ${chosen.length} people` : "Add"}
      </FormFooter>
    </Form>
  );
}
