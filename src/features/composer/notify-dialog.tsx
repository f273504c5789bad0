"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Asking } from "./use-send";

type NotifyDialogProps = { asking: Asking | null; onClose: () => void };

/** Before a message reaches many people. */
export function NotifyDialog({ asking, onClose }: NotifyDialogProps) {
  return (
    <ConfirmDialog
      open={asking !== null}
      onOpenChange={(open) => open || onClose()}
      title={`Notify ${asking?.reach ?? 0} people?`}
      description="Your message addresses all of them, and each will be told."
      confirmLabel="Send"
      onConfirm={() => asking?.send()}
    />
  );
}
