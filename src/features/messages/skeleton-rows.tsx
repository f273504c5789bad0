import { Skeleton } from "@/components/ui/skeleton";

/** Widths as people write: a name, then lines. */
const shapes = [
  ["w-24", "w-3/5"],
  ["w-32", "w-11/12", "w-2/5"],
  ["w-20", "w-1/3"],
  ["w-28", "w-4/5", "w-3/4", "w-1/4"],
  ["w-24", "w-1/2"],
  ["w-36", "w-2/3", "w-1/2"],
  ["w-20", "w-3/4"],
  ["w-28", "w-5/6", "w-1/3"],
];

/** Up to eight messages that are on their way. */
export function SkeletonRows({ count = shapes.length }: { count?: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 px-5 py-3 max-md:px-4">
      {shapes.slice(0, count).map(([name, ...lines]) => (
        <div key={`${name} ${lines}`} className="flex max-w-3xl gap-3">
          <Skeleton className="size-9 shrink-0 rounded-full" />
          <div className="flex flex-1 flex-col gap-2.5 pt-1">
            <Skeleton className={`h-3 ${name}`} />
            {lines.map((width) => (
              <Skeleton key={width} className={`h-3 ${width}`} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
