"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { api } from "@/lib/api-client";
import type { Workspace } from "@/lib/objects";

export function LeaveWorkspace({ workspace, userId }: { workspace: Workspace; userId: string }) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);

  async function leave() {
    await api("DELETE /workspaces/:id/members/:userId", { id: workspace.id, userId });
    router.replace("/");
  }

  return (
    <>
      <Button onClick={() => setIsAsking(true)}>Leave workspace…</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Leave ${workspace.name}?`}
        description="You lose access to its channels and messages at once, in every browser. What you wrote stays."
        confirmLabel="Leave"
        danger
        onConfirm={leave}
      />
    </>
  );
}
