import clsx from "clsx";
import type { ComponentProps } from "react";

type PersonButtonProps = Omit<ComponentProps<"button">, "type"> & { personId: string };

/** A name or a face that opens the card of its person, which whoever listens for `data-person` shows. */
export function PersonButton({ personId, className, ...rest }: PersonButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      data-person={personId}
      aria-haspopup="dialog"
      className={clsx("min-w-0 rounded-xs text-left", className)}
    />
  );
}
