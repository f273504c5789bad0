import { Pencil, Trash2 } from "lucide-react";
import { AvatarGroup } from "@/components/ui/avatar-group";
import { IconButton } from "@/components/ui/icon-button";
import type { Group, Person } from "@/lib/objects";

type GroupRowProps = {
  group: Group;
  /** Who is in it. */
  people: readonly Person[];
  /** For those who may. */
  onEdit?: () => void;
  onDelete?: () => void;
};

export function GroupRow({ group, people, onEdit, onDelete }: GroupRowProps) {
  const { handle, name } = group;
  const count = people.length === 1 ? "1 person" : `${people.length} people`;
  return (
    <li className="flex min-h-15 items-center gap-3 border-b border-line py-2 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="truncate text-base font-medium text-ink">@{handle}</p>
        <p className="truncate text-sm text-ink-faint">
          {name} · {count}
        </p>
      </div>
      <AvatarGroup people={people} max={4} className="max-sm:hidden" />
      <div className="flex items-center">
        {onEdit && (
          <IconButton label={`Edit @${handle}`} icon={<Pencil aria-hidden="true" />} onClick={onEdit} />
        )}
        {onDelete && (
          <IconButton
            label={`Delete @${handle}`}
            icon={<Trash2 aria-hidden="true" />}
            tone="danger"
            onClick={onDelete}
          />
        )}
      </div>
    </li>
  );
}
