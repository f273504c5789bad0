"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FaultBanner } from "@/components/ui/fault-banner";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";

type JoinWorkspaceProps = { token: string; workspaceName: string };

export function JoinWorkspace({ token, workspaceName }: JoinWorkspaceProps) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [fault, setFault] = useState<string | null>(null);

  const join = () =>
    startTransition(async () => {
      try {
        const { workspace } = await api("POST /invites/:token/accept", { token });
        router.replace(`/w/${workspace.slug}`);
      } catch (error) {
        setFault(faultOf(error));
      }
    });

  return (
    <div className="flex flex-col gap-4">
      <FaultBanner fault={fault} />
      <Button variant="primary" size="md" loading={busy} onClick={join}>
        Join {workspaceName}
      </Button>
    </div>
  );
}
