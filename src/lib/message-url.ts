import { codeRanges } from "./code-ranges";

/**
 * The path of a message in the app, or of its channel when no `seq` is given; of a reply with the thread that it is
 * in, which opens beside the channel. The one form that links have which lead there: in the list, in pushes, in
 * mails and in what people copy. The list opens around `seq`.
 */
export function messageUrl(
  workspaceSlug: string,
  channelId: string,
  seq?: number | null,
  threadId?: string | null,
): string {
  const parameters = new URLSearchParams();
  if (threadId) parameters.set("thread", threadId);
  if (seq !== undefined && seq !== null) parameters.set("at", String(seq));
  const path = `/w/${workspaceSlug}/c/${channelId}`;
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

/** A message that a text links to, and the origin that the link has. */
export type LinkedMessage = { origin: string; channelId: string; seq: number };

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const link = new RegExp(`(https?://[^\\s/<>()]+)/w/([\\w-]+)/c/(${uuid})\\?at=(\\d{1,15})(?![\\w&])`, "g");
/** More in one text are a list, and a list needs no cards. */
const linkLimit = 3;

/** The messages of a workspace that a text links to, each once, in order; not those that stand in code. */
export function linkedMessages(text: string, workspaceSlug: string): LinkedMessage[] {
  if (!text.includes("?at=")) return [];
  const code = codeRanges(text);
  const found = new Map<string, LinkedMessage>();
  for (const { index, 1: origin = "", 2: slug, 3: channelId = "", 4: seq = "" } of text.matchAll(link)) {
    const isCode = code.some(({ start, end }) => start <= index && index < end);
    if (slug !== workspaceSlug || isCode) continue;
    found.set(`${channelId} ${seq}`, { origin, channelId, seq: Number(seq) });
    if (found.size === linkLimit) break;
  }
  return [...found.values()];
}
