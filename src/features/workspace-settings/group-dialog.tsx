"use client";

import { useState } from "react";
import { PeoplePicker } from "@/components/people-picker/people-picker";
import { Dialog } from "@/components/ui/dialog";
import { conflictAt, type Faults } from "@/components/ui/faults";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, useForm } from "@/components/ui/use-form";
import { api } from "@/lib/api-client";
import type { Group, Person } from "@/lib/objects";

type GroupDialogProps = {
  workspaceId: string;
  people: readonly Person[];
  opened: Group | "new" | null;
  onClose: () => void;
  onSaved: (group: Group) => void;
};

/** Makes a group, or changes one. */
export function GroupDialog({ opened, onClose, ...rest }: GroupDialogProps) {
  // While the dialog fades away it still shows what it was about.
  const [last, setLast] = useState(opened);
  if (opened && opened !== last) setLast(opened);
  const group = last === "new" ? null : last;
  return (
    <Dialog
      open={opened !== null}
      onOpenChange={(open) => open || onClose()}
      title={group ? `Edit @${group.handle}` : "Create a group"}
    >
      <GroupForm key={group?.id ?? "new"} group={group} onClose={onClose} {...rest} />
    </Dialog>
  );
}

type GroupFormProps = Omit<GroupDialogProps, "opened"> & { group: Group | null };

function GroupForm({ workspaceId, people, group, onClose, onSaved }: GroupFormProps) {
  const [chosen, setChosen] = useState<readonly Person[]>(() =>
    people.filter(({ id }) => group?.userIds.includes(id)),
  );
  const form = useForm({
    check: checkGroup,
    send: async (values) => {
      const handle = handleOf(values);
      const change = { handle, name: values.name?.trim() || handle, userIds: chosen.map(({ id }) => id) };
      const saved = group
        ? api("PATCH /groups/:id", { id: group.id, ...change })
        : api("POST /workspaces/:id/groups", { id: workspaceId, ...change });
      onSaved((await saved.catch(conflictAt("handle"))).group);
    },
  });

  return (
    <Form state={form}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="handle"
          label="Handle"
          prefix="@"
          placeholder="design"
          defaultValue={group?.handle}
          autoComplete="off"
          autoCapitalize="none"
          maxLength={41}
          error={form.faults.handle}
          hint="What people type after the @."
        />
        <TextField
          name="name"
          label="Name (optional)"
          placeholder="Design team"
          defaultValue={group && group.name !== group.handle ? group.name : undefined}
          autoComplete="off"
          maxLength={80}
          error={form.faults.name}
        />
      </div>
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium text-ink">People</p>
        <PeoplePicker
          label="People"
          people={people}
          chosen={chosen}
          onChange={setChosen}
          empty="Nobody else is in this workspace."
          takesFocus={false}
        />
        {form.faults.userIds && (
          <p role="alert" className="text-sm text-danger">
            {form.faults.userIds}
          </p>
        )}
      </div>
      <FormFooter onCancel={onClose} busy={form.busy}>
        {group ? "Save" : "Create group"}
      </FormFooter>
    </Form>
  );
}

const handleOf = (values: FormValues) => (values.handle ?? "").trim().replace(/^@/, "");

function checkGroup(values: FormValues): Faults {
  const handle = handleOf(values);
  if (handle === "") return { handle: "Give it a handle, such as design." };
  return /\s/.test(handle) ? { handle: "A handle is one word." } : {};
}
