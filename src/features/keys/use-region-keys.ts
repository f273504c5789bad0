import { useEffect } from "react";

/** A part of the window; where a page has none marked, all of it. */
const selector = "[data-region], main:not(:has([data-region]))";

/** F6 goes from one part of the window to the next and round the end, with Shift backwards. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.altKey || event.ctrlKey || event.metaKey) return;
      // What lies above the page has the keys.
      if (document.querySelector("[aria-modal=true], [role=menu]")) return;
      const regions = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
        one.checkVisibility(),
      );
      if (event.shiftKey) regions.reverse();
      const at = regions.findIndex((one) => one.contains(document.activeElement));
      event.preventDefault();
      const next = regions[(at + 1) % regions.length];
      if (next) startOf(next).focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** What has the focus when one comes to a region: where one is, where one writes, or the list itself. */
const startOf = (region: HTMLElement): HTMLElement =>
  region.querySelector<HTMLElement>("[aria-current=page], form textarea") ??
  (region.hasAttribute("tabindex")
    ? region
    : (region.querySelector<HTMLElement>("a[href], button") ?? region));
