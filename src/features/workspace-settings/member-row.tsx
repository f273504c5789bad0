import { UserRoundX } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import type { Person, Workspace } from "@/lib/objects";
import { RoleSelect } from "./role-select";
import { mayManage, roleHints, roleNames } from "./roles";

type MemberRowProps = {
  person: Person;
  workspace: Workspace;
  isSelf: boolean;
  onChanged: (person: Person) => void;
  onRemove: () => void;
};

export function MemberRow({ person, workspace, isSelf, onChanged, onRemove }: MemberRowProps) {
  // One's own role is for the others to change; one's own leaving has its place under General.
  const isManaged = !isSelf && mayManage(workspace.role, person.role);
  return (
    // A workspace may have thousands: rows out of sight are not laid out.
    <li className="flex min-h-15 items-center gap-3 border-b border-line py-2 last:border-b-0 [contain-intrinsic-size:auto_60px] [content-visibility:auto]">
      <Avatar id={person.id} name={person.name} image={person.image} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-base font-medium text-ink">
          <span className="truncate">{person.name}</span>
          {isSelf && <Badge>You</Badge>}
        </p>
        <p className="truncate text-sm text-ink-faint max-sm:hidden">{roleHints[person.role]}</p>
      </div>
      {isManaged ? (
        <>
          <RoleSelect person={person} workspace={workspace} onChanged={onChanged} />
          <IconButton
            label={`Remove ${person.name}`}
            icon={<UserRoundX aria-hidden="true" />}
            tone="danger"
            onClick={onRemove}
          />
        </>
      ) : (
        <span className="shrink-0 px-3 text-sm text-ink-muted">{roleNames[person.role]}</span>
      )}
    </li>
  );
}
