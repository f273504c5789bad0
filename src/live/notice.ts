import type { Notification } from "@/lib/objects";

export { messageNotice, noticeUrl } from "@/lib/notice-url";

/** Whether it stands in the list only: do-not-disturb held it back. */
export const isSilent = ({ data }: Notification): boolean => data?.silent === true;
