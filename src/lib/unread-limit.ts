/** Counts of what is unread stop here: so much the server reads at the most, and so far clients add up. */
export const unreadLimit = 100;

/** As it stands on the screen: "99+" from the limit on. */
export const countWords = (count: number): string => (count < unreadLimit ? String(count) : "99+");
