import { useEffect } from "react";

/** Ctrl+/, and Cmd+/ on a Mac, wherever the focus is. On many keyboards the slash needs Shift. */
export function useOverlayKey(onPressed: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.defaultPrevented) return;
      event.preventDefault();
      onPressed();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onPressed]);
}
