import clsx from "clsx";

/** The look of a tab: `aria-current` of a link or Radix's state says which one is open. */
export const tabClass = clsx(
  "inline-flex h-9 items-center gap-1.5 px-2.5 text-sm font-medium whitespace-nowrap text-ink-muted pointer-coarse:h-11",
  "border-b-2 border-transparent transition-colors hover:text-ink focus-visible:-outline-offset-2",
  "aria-[current=page]:border-accent aria-[current=page]:text-ink",
  "data-[state=active]:border-accent data-[state=active]:text-ink",
);
