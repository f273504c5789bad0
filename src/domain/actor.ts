/** Whoever a use case acts for: always a person with a live session. */
export type Actor = { userId: string };
