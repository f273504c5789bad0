"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

const laterKey = "parley.notices.later";

/** Asks whether this browser may show notifications: where one looks at them, and never by itself. */
export function PermissionBanner() {
  const [state, setState] = useState(readState);
  if (state !== "default") return null;

  function putOff() {
    localStorage.setItem(laterKey, "yes");
    setState("later");
  }
  async function ask() {
    await Notification.requestPermission();
    setState(readState());
  }

  return (
    <div className="flex shrink-0 flex-col gap-2.5 border-b border-line bg-sunken px-3.5 py-3">
      <p className="text-sm text-pretty text-ink-muted">
        Let this browser tell you when something comes while you are looking elsewhere.
      </p>
      <div className="flex gap-2">
        <Button variant="primary" onClick={() => void ask()}>
          Turn on notifications
        </Button>
        <Button variant="ghost" onClick={putOff}>
          Not now
        </Button>
      </div>
    </div>
  );
}

function readState(): NotificationPermission | "missing" | "later" {
  if (!window.isSecureContext || !("Notification" in window)) return "missing";
  return localStorage.getItem(laterKey) ? "later" : Notification.permission;
}
