import clsx from "clsx";
import { Avatar, type AvatarProps } from "./avatar";

export type AvatarGroupProps = {
  people: readonly { id: string; name: string; image?: string | null }[];
  /** How many faces at most; the rest are a number. */
  max?: number;
  size?: Extract<AvatarProps["size"], "xs" | "sm" | "md">;
  className?: string;
};

const rest = { xs: "h-5 min-w-5 text-2xs", sm: "h-6 min-w-6 text-2xs", md: "h-9 min-w-9 text-sm" };

/** Several faces in little room. Name them beside it. */
export function AvatarGroup({ people, max = 3, size = "sm", className }: AvatarGroupProps) {
  const shown = people.slice(0, max);
  const more = people.length - shown.length;
  return (
    <span className={clsx("inline-flex -space-x-1.5", className)} aria-hidden="true">
      {shown.map((person) => (
        <Avatar key={person.id} {...person} size={size} className="rounded-full ring-2 ring-canvas" />
      ))}
      {more > 0 && (
        <span
          className={clsx(
            "relative grid place-items-center rounded-full bg-line px-1 font-medium text-ink-muted tabular-nums ring-2 ring-canvas",
            rest[size],
          )}
        >
          +{more}
        </span>
      )}
    </span>
  );
}
