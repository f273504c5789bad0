import { parseUrl } from "@/lib/parse-url";

/**
 * The push services that browsers use: Chrome and its relatives, Firefox, Safari, Edge. An endpoint is
 * people's input; without this list the server would send requests wherever somebody likes, also inside
 * the house.
 */
export const knownPushServices = [
  "fcm.googleapis.com",
  "jmt17.google.com",
  "*.push.services.mozilla.com",
  "*.push.apple.com",
  "*.notify.windows.com",
];

let allowed: readonly string[] = knownPushServices;

/** Set by the composition root. Hosts; `*.` before one stands for any host below it, `:port` after it for that port. */
export function setPushServices(hosts: readonly string[]): void {
  allowed = hosts.map((host) => host.toLowerCase());
}

/** Whether an endpoint is on the list: https, on the usual port unless the list names another. */
export function isPushService(endpoint: string): boolean {
  const url = parseUrl(endpoint);
  if (url?.protocol !== "https:" || url.username || url.password) return false;
  return allowed.some((entry) => {
    const [host = "", port = ""] = entry.split(":");
    if (url.port !== port) return false;
    return host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  });
}
