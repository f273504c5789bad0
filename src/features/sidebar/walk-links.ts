import type { KeyboardEvent } from "react";

/** Up and down walk the links of the list that has the focus; Home and End go to its ends. */
export function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a")];
  const goal = goalOf(event.key, links.indexOf(event.target), links.length);
  if (goal === null) return;
  event.preventDefault();
  links[goal]?.focus();
}

/** Which of `count` links a key leads to from the one at `current`; null when it leads nowhere. */
export function goalOf(key: string, current: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(current + 1, count - 1);
  if (key === "ArrowUp") return Math.max(current - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
