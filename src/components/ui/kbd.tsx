import clsx from "clsx";

/** A key or a chord, such as "Ctrl K". */
export function Kbd({ children, inverted = false }: { children: string; inverted?: boolean }) {
  return (
    <kbd
      className={clsx(
        "rounded-xs px-1 font-sans text-2xs font-medium whitespace-nowrap tabular-nums",
        inverted ? "bg-canvas/15 text-canvas" : "bg-press text-ink-muted",
      )}
    >
      {children}
    </kbd>
  );
}
