"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { DialogFooter } from "./dialog";

type FormFooterProps = {
  /** The verb of the button that sends. */
  children: ReactNode;
  onCancel: () => void;
  busy: boolean;
  disabled?: boolean;
};

/** The buttons of a form that fills a dialog: at the edge, where those of every dialog are. */
export function FormFooter({ children, onCancel, busy, disabled }: FormFooterProps) {
  return (
    <div className="-mx-5 -mb-5 pt-1">
      <DialogFooter>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" disabled={disabled} loading={busy}>
          {children}
        </Button>
      </DialogFooter>
    </div>
  );
}
