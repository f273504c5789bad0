/** The addresses below /w/{slug}: the workspace itself, and a channel or direct message of it. */

export type Place = {
  /** Null: the workspace's general channel. */
  channelId: string | null;
  /** Open around this message, by seq. */
  at: number | null;
};

/** Which place an address names; null when it names none. */
export function placeOf(path: readonly string[], at: string | null): Place | null {
  const [kind, channelId, ...rest] = path;
  if (kind === undefined) return { channelId: null, at: null };
  if (kind !== "c" || !channelId || rest.length > 0) return null;
  return { channelId, at: at !== null && /^\d{1,15}$/.test(at) ? Number(at) : null };
}

export function placeHref(slug: string, { channelId, at }: Place): string {
  const path = channelId === null ? `/w/${slug}` : `/w/${slug}/c/${channelId}`;
  return at === null ? path : `${path}?at=${at}`;
}
