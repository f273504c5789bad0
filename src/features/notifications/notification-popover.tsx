"use client";

import { useState } from "react";
import type { StartsOpen } from "@/components/later";
import { Dialog } from "@/components/ui/dialog";
import { Popover } from "@/components/ui/popover";
import { usePhone } from "@/components/use-phone";
import { BellButton, type BellProps } from "./bell-button";
import { NotificationPanel } from "./notification-panel";

/** The bell and what it opens: a list that floats at it, on phones a sheet. */
export function NotificationPopover({ onGo, startsOpen }: BellProps & StartsOpen) {
  const [isOpen, setOpen] = useState(startsOpen ?? false);
  const isPhone = usePhone();
  const panel = (
    <NotificationPanel
      onGo={(path) => {
        setOpen(false);
        onGo(path);
      }}
    />
  );
  if (isPhone)
    return (
      <>
        <BellButton aria-haspopup="dialog" onClick={() => setOpen(true)} />
        <Dialog open={isOpen} onOpenChange={setOpen} title="Notifications">
          <div className="-mx-5 -mb-5 flex h-[70dvh] flex-col">{panel}</div>
        </Dialog>
      </>
    );
  return (
    <Popover
      label="Notifications"
      align="start"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<BellButton />}
      className="flex h-[min(36rem,var(--radix-popover-content-available-height))] w-96 flex-col overflow-hidden"
    >
      {panel}
    </Popover>
  );
}
