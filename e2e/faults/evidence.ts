import type { History, Seen } from "./history";

/** So much of the faults around a moment is shown with it. */
const aroundMs = 3_000;
const longest = 40;

/** Everything that a history has of one message, and the faults around it. */
export function storyOf(history: History, messageId: string | undefined, clientId?: string): string[] {
  const written = history.written.find(
    (one) => one.clientId === clientId || (messageId !== undefined && one.acked?.id === messageId),
  );
  const lines: { at: number; line: string }[] = [];
  if (written) {
    const { authorId, channelId, attempts, acked, refused } = written;
    lines.push({ at: written.firstSentAt, line: `${authorId} sends ${written.clientId} to ${channelId}` });
    if (acked)
      lines.push({
        at: written.ackedAt,
        line: `acknowledged after ${attempts} attempts: ${acked.id} at ${acked.seq}`,
      });
    if (refused) lines.push({ at: written.ackedAt, line: `refused after ${attempts} attempts: ${refused}` });
  }
  const id = messageId ?? written?.acked?.id;
  for (const [userId, entries] of history.seen)
    for (const seen of entries)
      if (id && seen.messages?.some((message) => message.id === id))
        lines.push({ at: seen.at, line: `${userId} ${wordsOf(seen)}` });
  return tell(history, lines);
}

/** What one reader saw of one channel, from `at` backwards, and the faults around it. */
export function viewOf(history: History, userId: string, channelId: string, at = Number.MAX_VALUE): string[] {
  const entries = (history.seen.get(userId) ?? []).filter(
    (seen) => seen.at <= at && (!seen.channelId || seen.channelId === channelId),
  );
  return tell(
    history,
    entries.slice(-longest / 2).map((seen) => ({ at: seen.at, line: `${userId} ${wordsOf(seen)}` })),
  );
}

function wordsOf({ what, channelId, since, version, messages }: Seen): string {
  if (!messages) return [what, channelId].filter(Boolean).join(" ");
  const versions = messages.map((message) => message.version);
  return `${what} ${channelId} after ${since} to ${version}: ${versions.join(" ")}`;
}

function tell(history: History, lines: { at: number; line: string }[]): string[] {
  const [from, to] = [Math.min(...lines.map(({ at }) => at)), Math.max(...lines.map(({ at }) => at))];
  const faults = history.outages
    .filter(({ since, until }) => since < to + aroundMs && (until ?? Number.MAX_VALUE) > from - aroundMs)
    .flatMap(({ kind, on, since, until }) => [
      { at: since, line: `* ${kind} (${on})` },
      ...(until ? [{ at: until, line: `* ${kind} (${on}) is over` }] : []),
    ]);
  return [...lines, ...faults]
    .sort((one, other) => one.at - other.at)
    .slice(0, longest)
    .map(({ at, line }) => `${((at - history.startedAt) / 1000).toFixed(3).padStart(9)} s  ${line}`);
}
