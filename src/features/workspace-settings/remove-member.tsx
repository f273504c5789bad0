"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/api-client";
import type { Person, Workspace } from "@/lib/objects";

type RemoveMemberProps = {
  workspace: Workspace;
  /** Whom it is about; null: the question is not asked. */
  person: Person | null;
  onClose: () => void;
  onRemoved: (id: string) => void;
};

export function RemoveMember({ workspace, person, onClose, onRemoved }: RemoveMemberProps) {
  // While the dialog fades away it still names them.
  const [last, setLast] = useState(person);
  if (person && person !== last) setLast(person);

  async function remove() {
    if (!person) return;
    await api("DELETE /workspaces/:id/members/:userId", { id: workspace.id, userId: person.id });
    onRemoved(person.id);
    toast(`${person.name} is removed.`);
  }

  return (
    <ConfirmDialog
      open={person !== null}
      onOpenChange={onClose}
      title={`Remove ${last?.name} from ${workspace.name}?`}
      description="They lose access to all channels at once, in every open browser. What they wrote stays."
      confirmLabel="Remove"
      danger
      onConfirm={remove}
    />
  );
}
