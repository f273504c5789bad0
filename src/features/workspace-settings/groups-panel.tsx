"use client";

import { Plus, Users } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/api-client";
import type { Group, Person, Workspace } from "@/lib/objects";
import { GroupDialog } from "./group-dialog";
import { GroupRow } from "./group-row";
import { mayAdminister } from "./roles";

type GroupsPanelProps = { workspace: Workspace; people: readonly Person[]; initial: readonly Group[] };

/** The groups of people who are addressed together; administrators make, change and delete them. */
export function GroupsPanel({ workspace, people, initial }: GroupsPanelProps) {
  const [groups, setGroups] = useState(initial);
  /** Which group is open: an existing one, or "new". */
  const [opened, setOpened] = useState<Group | "new" | null>(null);
  const [doomed, setDoomed] = useState<Group | null>(null);
  const mayChange = mayAdminister(workspace.role);
  const make = (
    <Button variant="primary" onClick={() => setOpened("new")}>
      <Plus className="size-4" aria-hidden="true" />
      Create group
    </Button>
  );

  function put(group: Group) {
    setGroups((all) => [...all.filter(({ id }) => id !== group.id), group].sort(byHandle));
    setOpened(null);
  }

  async function remove() {
    if (!doomed) return;
    await api("DELETE /groups/:id", { id: doomed.id });
    setGroups((all) => all.filter(({ id }) => id !== doomed.id));
    toast(`@${doomed.handle} is deleted.`);
  }

  return (
    <Section
      title="Groups"
      lead="People who are addressed together: @design reaches everyone in it who can see the channel."
    >
      {groups.length === 0 ? (
        <EmptyState icon={<Users aria-hidden="true" />} title="No groups yet" action={mayChange && make}>
          {mayChange
            ? "Make one for a team or a duty, such as @design or @on-call."
            : "Owners and admins can make one for a team or a duty."}
        </EmptyState>
      ) : (
        <>
          {mayChange && <div className="pb-3">{make}</div>}
          <ul className="flex flex-col">
            {groups.map((group) => (
              <GroupRow
                key={group.id}
                group={group}
                people={people.filter(({ id }) => group.userIds.includes(id))}
                onEdit={mayChange ? () => setOpened(group) : undefined}
                onDelete={mayChange ? () => setDoomed(group) : undefined}
              />
            ))}
          </ul>
        </>
      )}
      <GroupDialog
        workspaceId={workspace.id}
        people={people}
        opened={opened}
        onClose={() => setOpened(null)}
        onSaved={put}
      />
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={() => setDoomed(null)}
        title={`Delete @${doomed?.handle ?? ""}?`}
        description="Nobody can be addressed by it any more. Its people stay where they are."
        confirmLabel="Delete"
        danger
        onConfirm={remove}
      />
    </Section>
  );
}

const byHandle = (a: Group, b: Group) => a.handle.localeCompare(b.handle);
