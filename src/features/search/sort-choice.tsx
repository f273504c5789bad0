import clsx from "clsx";
import type { SearchSort } from "./use-results";

const choices = [
  ["relevance", "Best"],
  ["newest", "Newest"],
] as const;

export function SortChoice({ sort, onSort }: { sort: SearchSort; onSort: (sort: SearchSort) => void }) {
  return (
    <fieldset className="flex rounded-md bg-press p-0.5">
      <legend className="sr-only">Order of the results</legend>
      {choices.map(([value, label]) => (
        <button
          key={value}
          type="button"
          aria-pressed={sort === value}
          onClick={() => onSort(value)}
          className={clsx(
            "h-7 rounded-sm px-2.5 text-xs font-medium pointer-coarse:h-9",
            sort === value ? "bg-raised text-ink" : "text-ink-muted hover:text-ink",
          )}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
