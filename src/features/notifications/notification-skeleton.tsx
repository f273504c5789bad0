import { Skeleton } from "@/components/ui/skeleton";

/** Notifications that are on their way. */
export function NotificationSkeleton({ rows }: { rows: number }) {
  return (
    <div role="status" aria-label="Loading your notifications" className="flex flex-col pt-2">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex gap-3 px-3.5 py-2.5">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <Skeleton className="h-3 w-36" />
            <Skeleton className="h-3 w-56 max-w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
