import { addJobs } from "../jobs";
import { log } from "../log";
import { linksOf } from "./links-of";
import { publicPages } from "./public-pages";

/** Has the pages of new messages' links read: later, and without making anybody wait now. */
export function previewSoon(messages: readonly { id: string; text: string }[]): void {
  const candidates = messages.filter(({ text }) => text.includes("://"));
  if (candidates.length === 0 || !publicPages()) return;
  setImmediate(() => {
    for (const { id, text } of candidates) previewLinks(id, linksOf(text));
  });
}

/** The same for links of one message. */
export function previewLinks(messageId: string, links: string[]): void {
  if (links.length === 0 || !publicPages()) return;
  addJobs([{ name: "preview", data: { messageId, links } }]).catch((error: unknown) =>
    log.warn({ err: error }, "Links could not be put up for a preview"),
  );
}
