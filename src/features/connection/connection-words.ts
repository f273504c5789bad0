import type { Connection } from "@/live/state";

/** What to say of a connection; null when there is nothing to say. */
export function connectionWords(status: Connection["status"], areSocketsEnabled: boolean): string | null {
  switch (status) {
    case "online":
      return null;
    case "polling":
      return areSocketsEnabled
        ? "Live connection blocked. Checking for new messages every few seconds."
        : "This server has no live connection. Checking for new messages every few seconds.";
    case "connecting":
      return "Connecting… Messages you send are kept and will go out.";
    case "reconnecting":
      return "Reconnecting… Messages you send are kept and will go out.";
    case "offline":
      return "You are offline. Messages you send are kept and will go out.";
    case "signed-out":
      return "You were signed out.";
  }
}
