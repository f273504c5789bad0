"use client";

import { useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/api-client";
import type { Person, Role, Workspace } from "@/lib/objects";
import { roleNames, rolesToGive } from "./roles";

type RoleSelectProps = { person: Person; workspace: Workspace; onChanged: (person: Person) => void };

/** A member's role: shown at once, taken back when the API refuses. */
export function RoleSelect({ person, workspace, onChanged }: RoleSelectProps) {
  const [wanted, setWanted] = useState<Role | null>(null);

  async function change(role: Role) {
    setWanted(role);
    try {
      const input = { id: workspace.id, userId: person.id, role };
      const reply = await api("PATCH /workspaces/:id/members/:userId", input);
      onChanged(reply.person);
      toast(`${person.name} is now ${roleNames[role].toLowerCase()}.`);
    } catch (error) {
      toast(faultOf(error), "error");
    } finally {
      setWanted(null);
    }
  }

  return (
    <Select
      size="sm"
      label={`Role of ${person.name}`}
      labelHidden
      className="w-28 shrink-0"
      value={wanted ?? person.role}
      disabled={wanted !== null}
      options={rolesToGive(workspace.role).map((role) => ({ value: role, label: roleNames[role] }))}
      onChange={(event) => change(event.target.value as Role)}
    />
  );
}
