"use client";

import clsx from "clsx";
import * as Primitive from "radix-ui/popover";
import type { ReactElement, ReactNode } from "react";

export type PopoverProps = {
  trigger: ReactElement;
  /** Its name for screen readers. */
  label: string;
  children: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  /** Padding and width are the content's business. */
  className?: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where the focus goes; without it, to the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
};

/** Something small that floats at its trigger; the page stays usable. */
export function Popover({
  trigger,
  label,
  children,
  side = "bottom",
  align = "center",
  className,
  open,
  onOpenChange,
  onCloseAutoFocus,
}: PopoverProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={onCloseAutoFocus}
          className="z-50 outline-none"
        >
          {/* Not the content itself: Radix waits for the end of an animation that it did not see begin. */}
          <div
            className={clsx(
              "max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] animate-pop-in overflow-y-auto rounded-lg bg-raised shadow-float",
              className,
            )}
          >
            {children}
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
