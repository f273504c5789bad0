import { X } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import type { Person } from "@/lib/objects";

/** Somebody who is chosen, and the way to undo it. */
export function Chip({ person, onRemove }: { person: Person; onRemove: () => void }) {
  const { id, name, image } = person;
  return (
    <span className="flex h-8 max-w-48 items-center gap-1.5 rounded-sm bg-press pl-1.5 text-sm text-ink">
      <Avatar id={id} name={name} image={image} size="xs" />
      <span className="min-w-0 truncate">{name}</span>
      <button
        type="button"
        aria-label={`Remove ${name}`}
        onClick={onRemove}
        className="grid size-7 shrink-0 place-items-center rounded-sm text-ink-muted hover:bg-hover hover:text-ink"
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </span>
  );
}
