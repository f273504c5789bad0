import { type LaterTab, laterTabOf } from "@/features/later/later-tab";
import { messageUrl } from "@/lib/message-url";

/** The addresses below /w/{slug}: the workspace itself, and a channel or direct message of it. */

export type Place = {
  /** Null: the workspace's general channel. */
  channelId: string | null;
  /** Open around this message, by seq. */
  at: number | null;
  /** Set: a thread of the channel is open beside it, by the message that it hangs on; `at` is in it then. */
  thread?: string;
  /** Set: the threads that one follows, in the place of a conversation. */
  threads?: boolean;
  /** Set: messages are looked for, in the place of a conversation. */
  search: { query: string; sort: "relevance" | "newest" } | null;
  /** Set: what one has put off, in the place of a conversation. */
  later?: LaterTab;
};

/** What an address says after its question mark. */
type Parameters = { get(name: string): string | null };

const isId = /^[\da-f-]{36}$/;

/** Which place an address names; null when it names none. */
export function placeOf(path: readonly string[], parameters: Parameters): Place | null {
  const [kind, channelId, ...rest] = path;
  if (kind === undefined) return { channelId: null, at: null, search: null };
  if (kind === "search" && channelId === undefined) {
    const sort = parameters.get("sort") === "newest" ? "newest" : "relevance";
    return { channelId: null, at: null, search: { query: parameters.get("q") ?? "", sort } };
  }
  if (kind === "threads" && channelId === undefined)
    return { channelId: null, at: null, search: null, threads: true };
  if (kind === "later" && channelId === undefined)
    return { channelId: null, at: null, search: null, later: laterTabOf(parameters.get("tab")) };
  if (kind !== "c" || !channelId || rest.length > 0) return null;
  const at = parameters.get("at");
  const thread = parameters.get("thread");
  return {
    ...{ channelId, at: at !== null && /^\d{1,15}$/.test(at) ? Number(at) : null, search: null },
    ...(thread !== null && isId.test(thread) && { thread }),
  };
}

export function placeHref(slug: string, { channelId, at, thread, threads, search, later }: Place): string {
  if (threads) return `/w/${slug}/threads`;
  if (later) return `/w/${slug}/later${later === "saved" ? "" : `?tab=${later}`}`;
  if (search) {
    const parameters = new URLSearchParams({ ...(search.query && { q: search.query }) });
    if (search.sort === "newest") parameters.set("sort", search.sort);
    return `/w/${slug}/search${parameters.size > 0 ? `?${parameters}` : ""}`;
  }
  return channelId === null ? `/w/${slug}` : messageUrl(slug, channelId, at, thread);
}
