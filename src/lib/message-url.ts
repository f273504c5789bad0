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
