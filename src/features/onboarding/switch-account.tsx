"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/auth-client";

/** Signs out and comes back to `next` as somebody else. */
export function SwitchAccount({ next, label }: { next: string; label: string }) {
  const [busy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    try {
      await signOut(`/sign-in?next=${encodeURIComponent(next)}`);
    } catch {
      setBusy(false);
      toast("Parley cannot be reached. Try again.", "error");
    }
  }

  return (
    <button type="button" className="link" disabled={busy} onClick={leave}>
      {label}
    </button>
  );
}
