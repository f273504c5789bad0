"use client";

import * as Primitive from "radix-ui/dialog";
import type { ReactNode } from "react";
import { Scrim } from "./scrim";
import { useReturnFocus } from "./use-return-focus";

export type DrawerProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Its name for screen readers. */
  title: string;
  children: ReactNode;
};

/** Slides in from the left, on the ground of a sidebar. For phones: wider screens show the sidebar itself. */
export function Drawer({ open, onOpenChange, title, children }: DrawerProps) {
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Scrim open={open} />
        <Primitive.Content
          {...returnFocus}
          aria-modal="true"
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-[min(20rem,86vw)] flex-col bg-sunken shadow-float outline-none data-[state=closed]:animate-drawer-out data-[state=open]:animate-drawer-in"
        >
          <Primitive.Title className="sr-only">{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
