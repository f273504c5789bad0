"use client";

import { useState } from "react";
import { PeoplePicker } from "@/components/people-picker/people-picker";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import type { Faults } from "@/components/ui/faults";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, useForm } from "@/components/ui/use-form";
import { api } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
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
      onSaved((await saved.catch(asHandleFault)).group);
    },
  });

  return (
    <form {...form.props} className="flex flex-col gap-4">
      {form.faults.form && (
        <Banner tone="danger" role="alert">
          {form.faults.form}
        </Banner>
      )}
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
      <div className="-mx-5 -mb-5 pt-1">
        <DialogFooter>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" loading={form.busy}>
            {group ? "Save" : "Create group"}
          </Button>
        </DialogFooter>
      </div>
    </form>
  );
}

const handleOf = (values: FormValues) => (values.handle ?? "").trim().replace(/^@/, "");

function checkGroup(values: FormValues): Faults {
  const handle = handleOf(values);
  if (handle === "") return { handle: "Give it a handle, such as design." };
  return /\s/.test(handle) ? { handle: "A handle is one word." } : {};
}

/** A conflict is about the handle: it is shown there. */
function asHandleFault(error: unknown): never {
  if (error instanceof CodedError && error.code === "CONFLICT")
    throw new CodedError("INVALID", error.message, { details: [{ path: "handle", reason: error.message }] });
  throw error;
}
