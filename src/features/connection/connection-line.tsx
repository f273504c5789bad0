"use client";

import clsx from "clsx";
import { CloudOff, RefreshCw } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { areSocketsEnabled } from "@/lib/sockets-enabled";
import { useChatState } from "@/live/use-chat";
import { connectionWords } from "./connection-words";

/** A moment without a connection is nobody's business: in milliseconds. */
const patience = 1_000;

/** Says when what one sees may be old. */
export function ConnectionLine() {
  const { status, since } = useChatState((state) => state.connection);
  const isLate = useIsPast(since + patience);
  const words = since > 0 && isLate ? connectionWords(status, areSocketsEnabled()) : null;
  const Icon = status === "reconnecting" || status === "connecting" ? RefreshCw : CloudOff;
  const isLasting = status === "polling";
  return (
    <div
      aria-live="polite"
      className={clsx(
        "flex justify-center",
        // What comes and goes floats, so that nothing moves, and below what can be pressed there; what may stay
        // all day must not cover anything.
        !isLasting &&
          "pointer-events-none absolute inset-x-0 top-2 z-20 px-3 group-has-[[data-first-unread]]/list:top-14.5",
      )}
    >
      {words && (
        <div
          className={clsx(
            "pointer-events-auto flex animate-fade-in items-center gap-2.5 text-ink",
            isLasting
              ? "w-full justify-center border-b border-line bg-warn-soft px-4 py-1.5 text-xs"
              : "rounded-lg bg-raised px-3.5 py-2 text-sm shadow-float",
          )}
        >
          <Icon className="size-4 shrink-0 text-warn" aria-hidden="true" />
          {words}
          {status === "signed-out" && <SignInLink />}
        </div>
      )}
    </div>
  );
}

/** To the sign-in page and from there back to here. */
function SignInLink() {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const here = query ? `${pathname}?${query}` : pathname;
  return (
    <Link
      href={`/sign-in?next=${encodeURIComponent(here)}`}
      className="font-medium text-accent hover:underline"
    >
      Sign in
    </Link>
  );
}

/** Whether `time`, in milliseconds since the epoch, is over. False while the page is being drawn first. */
function useIsPast(time: number): boolean {
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(time), Math.max(0, time - Date.now()));
    return () => clearTimeout(timer);
  }, [time]);
  return passed === time;
}
