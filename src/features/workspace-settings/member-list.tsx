"use client";

import { Search, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import type { Person, Workspace } from "@/lib/objects";
import { MemberRow } from "./member-row";
import { RemoveMember } from "./remove-member";

type MemberListProps = { workspace: Workspace; ownId: string; initial: readonly Person[] };

/** Everyone in the workspace; who may, changes roles and removes people here. */
export function MemberList({ workspace, ownId, initial }: MemberListProps) {
  const [people, setPeople] = useState(initial);
  const [query, setQuery] = useState("");
  const [leaving, setLeaving] = useState<Person | null>(null);
  const sought = query.trim().toLocaleLowerCase();
  const found = people.filter(({ name }) => name.toLocaleLowerCase().includes(sought));

  return (
    <div>
      <div className="flex items-end gap-3">
        <TextField
          type="search"
          label="Search members"
          labelHidden
          placeholder={`Search ${people.length} ${people.length === 1 ? "member" : "members"}`}
          prefix={<Search aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="flex-1"
        />
        {workspace.role !== "guest" && (
          <Link href={`/w/${workspace.slug}/settings/invites`} className={buttonClass("primary", "md")}>
            <UserRoundPlus className="size-4" aria-hidden="true" />
            Invite
          </Link>
        )}
      </div>
      <p role="status" className="sr-only">
        {sought && `${found.length} found`}
      </p>
      <ul className="mt-3 flex flex-col">
        {found.map((person) => (
          <MemberRow
            key={person.id}
            person={person}
            workspace={workspace}
            isSelf={person.id === ownId}
            onChanged={(changed) =>
              setPeople((all) => all.map((one) => (one.id === changed.id ? changed : one)))
            }
            onRemove={() => setLeaving(person)}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <EmptyState icon={<Search aria-hidden="true" />} title={`Nobody is called “${query.trim()}”`}>
          Look for another part of the name, or invite them.
        </EmptyState>
      )}
      <RemoveMember
        workspace={workspace}
        person={leaving}
        onClose={() => setLeaving(null)}
        onRemoved={(id) => setPeople((all) => all.filter((one) => one.id !== id))}
      />
    </div>
  );
}
