"use client";

import { useEffect, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { type AuthSession, callAuth } from "@/lib/auth-client";

export type SessionsState = {
  /** Null until they are there. */
  sessions: readonly AuthSession[] | null;
  /** The session of this browser. */
  ownId: string | null;
  fault: string | null;
  /** Ends one and takes it off the list. */
  revoke: (session: AuthSession) => Promise<void>;
};

/** Where this account is signed in, the own session first, then by last use. */
export function useSessions(): SessionsState {
  const [sessions, setSessions] = useState<readonly AuthSession[] | null>(null);
  const [ownId, setOwnId] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    Promise.all([callAuth("list-sessions"), callAuth("get-session")])
      .then(([all, own]) => {
        if (!isCurrent) return;
        const id = own?.session.id ?? null;
        setOwnId(id);
        setSessions(
          all.toSorted(
            (a, b) => Number(b.id === id) - Number(a.id === id) || b.updatedAt.localeCompare(a.updatedAt),
          ),
        );
      })
      .catch((error) => {
        if (isCurrent) setFault(faultOf(error));
      });
    return () => {
      isCurrent = false;
    };
  }, []);

  async function revoke(session: AuthSession) {
    await callAuth("revoke-session", { token: session.token });
    setSessions((all) => all?.filter(({ id }) => id !== session.id) ?? null);
  }

  return { sessions, ownId, fault, revoke };
}
