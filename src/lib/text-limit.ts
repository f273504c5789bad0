/** How long a message may be, in Unicode code points after trimming. */
export const messageTextLimit = 40_000;
