"use client";

import { Laptop, Smartphone } from "lucide-react";
import { useState } from "react";
import { attempt } from "@/components/ui/attempt";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { AuthSession } from "@/lib/auth-client";
import { describeAgent } from "@/lib/describe-agent";

import { useSessions } from "./use-sessions";

/** Where one is signed in, each with a button that ends it. */
export function SessionList() {
  const { sessions, ownId, fault, revoke } = useSessions();
  if (fault) return <Banner tone="danger">{fault}</Banner>;
  if (!sessions) return <SessionSkeleton />;
  return (
    <ul className="flex flex-col">
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} isOwn={session.id === ownId} revoke={revoke} />
      ))}
    </ul>
  );
}

type SessionRowProps = {
  session: AuthSession;
  isOwn: boolean;
  revoke: (session: AuthSession) => Promise<void>;
};

function SessionRow({ session, isOwn, revoke }: SessionRowProps) {
  const [busy, setBusy] = useState(false);
  const agent = describeAgent(session.userAgent);
  const Icon = agent.isHandheld ? Smartphone : Laptop;

  async function end() {
    setBusy(true);
    const isOver = await attempt(revoke(session), `${agent.name} is signed out.`);
    if (!isOver) setBusy(false);
  }

  return (
    <li className="flex min-h-14 items-center gap-3.5 border-b border-line py-2 last:border-b-0">
      <Icon className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-base text-ink">
          <span className="truncate">{agent.name}</span>
          {isOwn && <Badge tone="accent">This one</Badge>}
        </p>
        <p className="truncate text-sm text-ink-faint">
          Signed in <RelativeTime iso={session.createdAt} />
          {session.ipAddress && ` from ${session.ipAddress}`}
        </p>
      </div>
      {!isOwn && (
        <Button loading={busy} onClick={end} aria-label={`Sign out ${agent.name}`}>
          Sign out
        </Button>
      )}
    </li>
  );
}

function SessionSkeleton() {
  return (
    <div role="status" aria-label="Loading your sessions" className="flex flex-col">
      {[0, 1].map((row) => (
        <div key={row} className="flex h-14 items-center gap-3.5">
          <Skeleton className="size-5" />
          <div className="flex flex-col gap-2">
            <Skeleton className="h-3.5 w-40" />
            <Skeleton className="h-3 w-56" />
          </div>
        </div>
      ))}
    </div>
  );
}
