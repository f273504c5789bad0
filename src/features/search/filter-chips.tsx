import { X } from "lucide-react";
import { parseSearch } from "@/lib/search-query";

type FilterChipsProps = { query: string; onChange: (query: string) => void };

/** The operators of a query as they are understood, each with a way to take it out. */
export function FilterChips({ query, onChange }: FilterChipsProps) {
  const chips = parseSearch(query).parts.filter(({ kind, isExcluded }) => kind !== "word" || isExcluded);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-1.5">
      {chips.map((part) => {
        const text = query.slice(part.start, part.end);
        return (
          <li
            key={part.start}
            className="flex h-7 items-center rounded-sm bg-accent-soft pl-2 text-xs font-medium text-accent pointer-coarse:h-9"
          >
            <span className="max-w-56 truncate">{text}</span>
            <button
              type="button"
              aria-label={`Remove ${text}`}
              onClick={() => onChange(without(query, part))}
              className="grid size-7 place-items-center rounded-sm hover:bg-hover pointer-coarse:size-9"
            >
              <X className="size-3.5" aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const without = (query: string, { start, end }: { start: number; end: number }) =>
  `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
