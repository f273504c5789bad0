/** The order of texts that are for machines: ids and times. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
