import { useEffect, useRef } from "react";
import { type Chord, chords } from "@/lib/keys";

/** Chords that do something wherever the focus is. */
export function useChords(acts: Record<Chord, () => void>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const name = (Object.keys(chords) as Chord[]).find((one) => isPressed(chords[one].chord, event));
      if (!name) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isPressed(chord: string, event: KeyboardEvent): boolean {
  const key = chord.slice(chord.lastIndexOf(" ") + 1);
  if (event.key.toUpperCase() !== key) return false;
  // On many keyboards signs need Shift.
  return /[A-Z]/.test(key) ? event.shiftKey === chord.includes("Shift") : true;
}
