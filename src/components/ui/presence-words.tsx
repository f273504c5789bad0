"use client";

import type { Person } from "@/lib/objects";
import { useEveryMinute } from "../use-every-minute";
import { RelativeTime } from "./relative-time";

type PresenceWordsProps = Pick<Person, "status" | "lastActiveAt">;

/** Whether somebody is there, and of who is not, since when. */
export function PresenceWords({ status, lastActiveAt }: PresenceWordsProps) {
  if (status === "online") return "Online";
  if (status === "away") return "Away";
  return lastActiveAt ? <LastSeen at={lastActiveAt} /> : "Offline";
}

function LastSeen({ at }: { at: string }) {
  useEveryMinute();
  return (
    <>
      Last seen <RelativeTime iso={at} />
    </>
  );
}
