/** Where the reader of a channel was: a row, and how far its upper edge was above that of the list. */
export type ScrollPlace = { key: string; above: number };

/** By channel, for as long as the page lives; a channel that is not in it opens at its newest message. */
export const scrollPlaces = new Map<string, ScrollPlace>();
