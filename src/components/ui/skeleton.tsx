import clsx from "clsx";

/** A grey shape in the place of what is on its way; `className` gives its size, and a radius of its own. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("skeleton block", className)} />;
}
