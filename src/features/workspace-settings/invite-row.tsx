import { Link2, Mail } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Invite } from "@/lib/objects";
import { roleNames } from "./roles";

type InviteRowProps = {
  invite: Invite;
  /** Who made it, as the reader knows them. */
  author: string;
  onRevoke: () => void;
};

export function InviteRow({ invite, author, onRevoke }: InviteRowProps) {
  const Icon = invite.email ? Mail : Link2;
  const name = invite.email ?? `Link by ${author}`;
  return (
    <li className="flex min-h-15 items-center gap-3.5 border-b border-line py-2 last:border-b-0">
      <Icon className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-base text-ink">
          <span className="truncate">{name}</span>
          <Badge>{roleNames[invite.role]}</Badge>
        </p>
        <p className="text-sm text-ink-faint tabular-nums">
          {usesOf(invite)} · ends <RelativeTime iso={invite.expiresAt} />
        </p>
      </div>
      <Button onClick={onRevoke} aria-label={`Withdraw the invite: ${name}`}>
        Withdraw
      </Button>
    </li>
  );
}

function usesOf({ uses, maxUses }: Invite): string {
  if (maxUses !== null && maxUses > 1) return `${uses} of ${maxUses} used`;
  if (uses === 0) return "Not used yet";
  return uses === 1 ? "Used once" : `Used ${uses} times`;
}
