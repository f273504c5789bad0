/** One thing that somebody missed. */
export type Missed = {
  /** Where it was said: "#general · Lighthouse", "Ada Lovelace". */
  place: string;
  /** Those of one place stand together. */
  placeKey: string;
  author: string | null;
  /** Plain words. */
  message: string;
  url: string;
  createdAt: string;
};

export type Digest = {
  /** Oldest first. */
  missed: readonly Missed[];
  /** How many more there are. */
  moreCount: number;
  /** An IANA name: the times are in it. */
  timeZone: string;
  appUrl: string;
  settingsUrl: string;
  unsubscribeUrl: string;
};

/** The mail that gathers what somebody missed, as text and as simple HTML. */
export function writeDigest(digest: Digest): { subject: string; text: string; html: string } {
  const { missed, moreCount } = digest;
  const places = groupByPlace(missed);
  const count = missed.length + moreCount;
  const subject =
    places.length === 1 && count === 1
      ? `A message in ${places[0]?.[0]?.place}`
      : `${count} messages you have missed${places.length === 1 ? ` in ${places[0]?.[0]?.place}` : ""}`;
  return {
    subject: subject.replaceAll(/\s+/g, " "),
    text: toText(digest, places),
    html: toHtml(digest, places),
  };
}

function groupByPlace(missed: readonly Missed[]): Missed[][] {
  const places = new Map<string, Missed[]>();
  for (const one of missed) places.set(one.placeKey, [...(places.get(one.placeKey) ?? []), one]);
  return [...places.values()];
}

function toText({ moreCount, timeZone, appUrl, ...links }: Digest, places: Missed[][]): string {
  const time = timeWriter(timeZone);
  const parts = places.map(([first, ...rest]) =>
    first
      ? [
          first.place,
          ...[first, ...rest].map((one) =>
            [
              `  ${[time(one.createdAt), one.author].filter(Boolean).join(", ")}:`,
              `  ${one.message.replaceAll("\n", "\n  ")}`,
              `  ${one.url}`,
            ].join("\n"),
          ),
        ].join("\n\n")
      : "",
  );
  const more = moreCount > 0 ? [`And ${moreCount} more: ${appUrl}`] : [];
  const foot = [
    "--",
    `You get this mail because you were away from Parley (times are those of ${timeZone}).`,
    `Choose what you are told: ${links.settingsUrl}`,
    `No more mails like this: ${links.unsubscribeUrl}`,
  ].join("\n");
  return [...parts, ...more, foot].join("\n\n");
}

function toHtml({ moreCount, timeZone, appUrl, ...links }: Digest, places: Missed[][]): string {
  const time = timeWriter(timeZone);
  const parts = places.map(([first, ...rest]) =>
    first
      ? `<h2 style="font-size:16px;margin:28px 0 4px">${escapeHtml(first.place)}</h2>` +
        [first, ...rest]
          .map(
            (one) =>
              `<p style="margin:12px 0"><span style="color:#667">${escapeHtml(
                [one.author, time(one.createdAt)].filter(Boolean).join(" · "),
              )}</span><br>${escapeHtml(one.message).replaceAll("\n", "<br>")}<br>${link(one.url, "Open")}</p>`,
          )
          .join("")
      : "",
  );
  const more = moreCount > 0 ? `<p>${link(appUrl, `And ${moreCount} more`)}</p>` : "";
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8">' +
    '<body style="font:15px/1.5 system-ui,sans-serif;color:#1b1d22;max-width:600px;margin:0 auto;padding:16px">' +
    `${parts.join("")}${more}<hr style="border:0;border-top:1px solid #dde;margin:28px 0 12px">` +
    `<p style="color:#667;font-size:13px">You get this mail because you were away from Parley (times are those of ${escapeHtml(timeZone)}). ` +
    `${link(links.settingsUrl, "Choose what you are told")} or ${link(links.unsubscribeUrl, "get no more mails like this")}.</p>` +
    "</body></html>"
  );
}

const link = (url: string, words: string) => `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");

function timeWriter(timeZone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, weekday: "short", day: "numeric", month: "short" },
    ...{ hour: "numeric", minute: "2-digit", hourCycle: "h23" },
  });
  return (iso) => format.format(new Date(iso));
}
