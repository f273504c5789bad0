"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/auth-client";

export function SignOutButton() {
  const [busy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    try {
      await signOut();
    } catch {
      setBusy(false);
      toast("Parley cannot be reached: you are still signed in.", "error");
    }
  }

  return (
    <Button icon={<LogOut className="size-4" aria-hidden="true" />} loading={busy} onClick={leave}>
      Sign out
    </Button>
  );
}
