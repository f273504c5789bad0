import { CopyField } from "@/components/ui/copy-field";
import type { NewInvite } from "./invite-form";

/** The link that was just made: the only moment at which anyone can see it. */
export function FreshInvite({ invite }: { invite: NewInvite }) {
  return (
    <div role="status" className="mt-5 flex animate-fade-in flex-col gap-2 rounded-lg bg-accent-soft p-4">
      <p className="text-base font-medium text-ink">
        {invite.email ? `The invite for ${invite.email} is on its way` : "Your invite link"}
      </p>
      <CopyField label="Invite link" value={invite.url} />
      <p className="text-sm text-pretty text-ink-muted">
        Copy it now: Parley keeps only a fingerprint of it and cannot show it again.
      </p>
    </div>
  );
}
