import { Skeleton } from "./skeleton";

type RowsSkeletonProps = {
  /** What is on its way, for screen readers. */
  label: string;
  rows?: number;
};

/** A list of faces, names and one control each, not there yet. */
export function RowsSkeleton({ label, rows = 6 }: RowsSkeletonProps) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-15 items-center gap-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3.5 w-36" />
            <Skeleton className="h-3 w-20" />
          </div>
          <Skeleton className="h-8 w-24 rounded-md" />
        </div>
      ))}
    </div>
  );
}
