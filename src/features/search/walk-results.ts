import type { KeyboardEvent } from "react";

/** Up and down go from result to result, and from the first one back to the field. */
export function walkResults(event: KeyboardEvent<HTMLElement>, field: HTMLElement | null): void {
  const results = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-result]")];
  const at = results.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: results.length - 1 }[event.key];
  if (event.key === "Escape") field?.focus();
  else if (goal === undefined) return;
  else if (goal < 0) field?.focus();
  else results[goal]?.focus();
  event.preventDefault();
}
