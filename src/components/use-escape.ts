import { useEffect, useRef } from "react";

/**
 * Escape that nobody else had a use for: no dialog, no menu, no list of completions. In a field, only when
 * `isOwnField` says so.
 *
 * @param isOff whether nothing is listened for
 * @param isShifted whether it is Shift+Escape that is meant
 */
export function useEscape(
  onEscape: () => void,
  { isShifted = false, isOff = false, isOwnField = () => false }: EscapeOptions = {},
): void {
  const latest = useRef({ onEscape, isOwnField });
  useEffect(() => {
    latest.current = { onEscape, isOwnField };
  });

  useEffect(() => {
    if (isOff) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.shiftKey !== isShifted || event.defaultPrevented) return;
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const { target } = event;
      // What the key has closed is gone from the page, and the key with it.
      if (!(target instanceof HTMLElement) || !target.isConnected) return;
      if (target.closest("[role=dialog], [role=menu]")) return;
      if (target.matches("input, textarea, select") && !latest.current.isOwnField(target)) return;
      event.preventDefault();
      latest.current.onEscape();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isShifted, isOff]);
}

type EscapeOptions = {
  isShifted?: boolean;
  isOff?: boolean;
  isOwnField?: (field: HTMLElement) => boolean;
};
