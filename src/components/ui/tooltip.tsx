"use client";

import * as Primitive from "radix-ui/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

/** Once, around everything: tooltips next to each other then follow without a delay. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={450} skipDelayDuration={200} disableHoverableContent>
      {children}
    </Primitive.Provider>
  );
}

export type TooltipProps = {
  label: ReactNode;
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that takes a ref and the events of a button. */
  children: ReactElement;
};

export function Tooltip({ label, shortcut, side = "top", children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger
        asChild
        onFocus={(event) => {
          // A menu or dialog that closes gives the focus back; only the keyboard asks for a tooltip.
          if (!event.currentTarget.matches(":focus-visible")) event.preventDefault();
        }}
      >
        {children}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-fade-in items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-canvas select-none"
        >
          {label}
          {shortcut && <Kbd inverted>{shortcut}</Kbd>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
