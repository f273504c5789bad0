import { useSyncExternalStore } from "react";
import { localDay } from "./days";

/**
 * The reader's calendar day, followed over midnight. Null on the server and while hydrating: whoever
 * draws a local day or time waits for it, so that both sides draw the same HTML.
 */
export function useToday(): string | null {
  return useSyncExternalStore(onMidnight, currentDay, noDay);
}

const currentDay = () => localDay(new Date().toISOString());
const noDay = () => null;

function onMidnight(notify: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const midnight = new Date().setHours(24, 0, 1, 0);
    timer = setTimeout(() => {
      notify();
      wait();
    }, midnight - Date.now());
  };
  wait();
  return () => clearTimeout(timer);
}
