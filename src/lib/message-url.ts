/**
 * The path of a message in the app, or of its channel when no `seq` is given. The one form that links have
 * which lead there: in the list, in pushes, in mails and in what people copy. The list opens around `seq`.
 */
export function messageUrl(workspaceSlug: string, channelId: string, seq?: number | null): string {
  const path = `/w/${workspaceSlug}/c/${channelId}`;
  return seq === undefined || seq === null ? path : `${path}?at=${seq}`;
}
