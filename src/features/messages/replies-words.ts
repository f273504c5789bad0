export const repliesWords = (count: number): string =>
  count === 0 ? "No replies yet" : count === 1 ? "1 reply" : `${count} replies`;
