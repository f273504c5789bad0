/** The icon with a dot; it stands in `public`. */
const waitingIcon = "/icon-waiting.svg";

/**
 * Puts a dot on the icon of the browser's tab, or takes it off. Browsers take the last icon that a page names;
 * the page's own is React's, which would add it again if it were changed.
 */
export function markTabIcon(isWaiting: boolean): void {
  const held = document.querySelector(`link[href="${waitingIcon}"]`);
  if (!isWaiting) held?.remove();
  if (!isWaiting || held) return;
  const link = document.createElement("link");
  link.rel = "icon";
  link.type = "image/svg+xml";
  link.href = waitingIcon;
  document.head.append(link);
}
