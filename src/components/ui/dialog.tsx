"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import * as Primitive from "radix-ui/dialog";
import type { ReactNode } from "react";
import { Scrim } from "./scrim";
import { useReturnFocus } from "./use-return-focus";

const widths = { sm: "sm:max-w-sm", md: "sm:max-w-md", lg: "sm:max-w-xl", xl: "sm:max-w-5xl" };

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  size?: keyof typeof widths;
  /** Buttons, the affirming one last; they stay in sight while the rest scrolls. */
  footer?: ReactNode;
  children?: ReactNode;
};

/** Asks or shows something above the page; on phones a sheet from below. The focus goes in and comes back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = "md",
  footer,
  children,
}: DialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Scrim open={open} />
        <Primitive.Content
          {...returnFocus}
          aria-modal="true"
          // Radix warns of a dialog without a description unless told that there is none.
          {...(description ? {} : { "aria-describedby": undefined })}
          className={clsx(dialogClass, widths[size])}
        >
          <header className="px-5 pt-5 pr-14 pb-3">
            <Primitive.Title className="text-lg font-semibold text-balance text-ink">{title}</Primitive.Title>
            {description && (
              <Primitive.Description className="mt-1 text-sm text-pretty text-ink-muted">
                {description}
              </Primitive.Description>
            )}
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
          {footer && <DialogFooter>{footer}</DialogFooter>}
          {/* Last, so that the focus begins at the content. */}
          <Primitive.Close
            aria-label="Close"
            className="absolute top-3.5 right-3 grid size-8 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:top-2.5 pointer-coarse:size-10"
          >
            <X className="size-4.5" aria-hidden="true" />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex justify-end gap-2 px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))] max-sm:[&>*]:flex-1">
      {children}
    </footer>
  );
}

/** The box of a dialog: a sheet on phones, in the middle elsewhere. */
export const dialogClass = clsx(
  "fixed z-50 flex max-h-[min(88dvh,44rem)] w-full flex-col bg-raised shadow-float outline-none",
  "max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-lg",
  "sm:inset-0 sm:m-auto sm:h-fit sm:w-[calc(100%-3rem)] sm:rounded-lg",
  "max-sm:data-[state=closed]:animate-sheet-out max-sm:data-[state=open]:animate-sheet-in",
  "sm:data-[state=closed]:animate-pop-out sm:data-[state=open]:animate-pop-in",
);
