"use client";

import { useEffect, useRef, useState } from "react";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";
import type { Preferences } from "@/lib/objects";

/** How the last change of one preference stands. */
export type Saving = { part: keyof Preferences; status: "saving" | "saved" } | SavingFailed;
type SavingFailed = { part: keyof Preferences; status: "failed"; fault: string };

export type PreferencesState = {
  preferences: Preferences;
  saving: Saving | null;
  /** Holds at once, and is stored; what cannot be stored is taken back. The first part names the change. */
  change: (change: Partial<Preferences>) => void;
};

/** So long "Saved" is to be read, in milliseconds. */
const noteMs = 3_000;

/** What a person has chosen, stored as they choose: one change after the other, so that the last one stays. */
export function usePreferences(initial: Preferences): PreferencesState {
  const [preferences, setPreferences] = useState(initial);
  const [saving, setSaving] = useState<Saving | null>(null);
  const stored = useRef(initial);
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);

  useEffect(() => {
    if (saving?.status !== "saved") return;
    const timer = setTimeout(() => setSaving(null), noteMs);
    return () => clearTimeout(timer);
  }, [saving]);

  function change(next: Partial<Preferences>): void {
    const [part] = Object.keys(next) as (keyof Preferences)[];
    if (!part) return;
    setPreferences((current) => ({ ...current, ...next }));
    setSaving({ part, status: "saving" });
    waiting.current += 1;
    line.current = line.current.then(() => store(part, next));
  }

  async function store(part: keyof Preferences, next: Partial<Preferences>): Promise<void> {
    try {
      stored.current = (await api("PATCH /me/preferences", next)).preferences;
      waiting.current -= 1;
      if (waiting.current === 0) setSaving({ part, status: "saved" });
    } catch (error) {
      waiting.current -= 1;
      setSaving({ part, status: "failed", fault: faultOf(error) });
    }
    // What was chosen meanwhile is still on its way, and shows.
    if (waiting.current === 0) setPreferences(stored.current);
  }

  return { preferences, saving, change };
}
