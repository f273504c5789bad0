"use client";

import { Link2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/api-client";
import type { Invite, Workspace } from "@/lib/objects";
import { FreshInvite } from "./fresh-invite";
import { InviteForm, type NewInvite } from "./invite-form";
import { InviteRow } from "./invite-row";
import { mayAdminister } from "./roles";

type InvitesPanelProps = {
  workspace: Workspace;
  ownId: string;
  /** People's names by id, for who made an invite. */
  names: Readonly<Record<string, string>>;
  initial: readonly Invite[];
};

/** Makes invites, and lists those that still work: for administrators all, for others their own. */
export function InvitesPanel({ workspace, ownId, names, initial }: InvitesPanelProps) {
  const [invites, setInvites] = useState(initial);
  const [fresh, setFresh] = useState<NewInvite | null>(null);
  const [doomed, setDoomed] = useState<Invite | null>(null);

  async function revoke() {
    if (!doomed) return;
    await api("DELETE /invites/:id", { id: doomed.id });
    setInvites((all) => all.filter(({ id }) => id !== doomed.id));
    if (fresh?.id === doomed.id) setFresh(null);
    toast("The invite no longer works.");
  }

  return (
    <>
      <Section title="Invite people" lead="Whoever has the link can join, with an account on this server.">
        <InviteForm
          workspace={workspace}
          onCreated={(invite) => {
            setFresh(invite);
            setInvites((all) => [invite, ...all]);
          }}
        />
        {fresh && <FreshInvite key={fresh.id} invite={fresh} />}
      </Section>
      <Section
        title="Open invites"
        lead={mayAdminister(workspace.role) ? "All that still work." : "Those of yours that still work."}
      >
        {invites.length === 0 && (
          <EmptyState icon={<Link2 aria-hidden="true" />} title="No open invites">
            Make one above; it stays here until it ends or you withdraw it.
          </EmptyState>
        )}
        <ul className="-mt-2 flex flex-col">
          {invites.map((invite) => (
            <InviteRow
              key={invite.id}
              invite={invite}
              author={invite.createdBy === ownId ? "you" : (names[invite.createdBy] ?? "someone who left")}
              onRevoke={() => setDoomed(invite)}
            />
          ))}
        </ul>
      </Section>
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={() => setDoomed(null)}
        title="Withdraw this invite?"
        description="Nobody can join with it any more. Those who have joined stay."
        confirmLabel="Withdraw"
        danger
        onConfirm={revoke}
      />
    </>
  );
}
