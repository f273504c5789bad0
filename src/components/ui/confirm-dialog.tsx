"use client";

import clsx from "clsx";
import * as Primitive from "radix-ui/alert-dialog";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { DialogFooter, dialogClass } from "./dialog";
import { FaultBanner } from "./fault-banner";
import { faultOf } from "./faults";
import { Scrim } from "./scrim";
import { useReturnFocus } from "./use-return-focus";

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question, such as "Remove Ada from Ops?". */
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb of the question, such as "Remove". */
  confirmLabel: string;
  danger?: boolean;
  /** Resolves: the dialog closes. Rejects: it stays and says why. */
  onConfirm: () => void | Promise<void>;
};

export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  danger = false,
  onConfirm,
}: ConfirmDialogProps) {
  const returnFocus = useReturnFocus();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  function change(next: boolean) {
    if (busy) return;
    setError(null);
    onOpenChange(next);
  }

  async function confirm() {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (cause) {
      setError(faultOf(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Primitive.Root open={open} onOpenChange={change}>
      <Primitive.Portal>
        <Scrim open={open} onClick={() => change(false)} />
        <Primitive.Content {...returnFocus} aria-modal="true" className={clsx(dialogClass, "sm:max-w-sm")}>
          <div className="min-h-0 overflow-y-auto px-5 pt-5 pb-4">
            <Primitive.Title className="text-lg font-semibold text-balance text-ink">{title}</Primitive.Title>
            <Primitive.Description className="mt-1.5 text-sm text-pretty text-ink-muted">
              {description}
            </Primitive.Description>
            <FaultBanner fault={error} className="mt-4" />
          </div>
          <DialogFooter>
            <Primitive.Cancel asChild>
              <Button variant="ghost">Cancel</Button>
            </Primitive.Cancel>
            <Button variant={danger ? "danger" : "primary"} loading={busy} onClick={confirm}>
              {confirmLabel}
            </Button>
          </DialogFooter>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
