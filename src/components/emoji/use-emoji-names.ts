import { useSyncExternalStore } from "react";
import { emojiByName } from "./emoji-data";

const shortcode = /:[\w+-]+:/;

/** The standard emoji by their names, asked for when `text` may have one in it; null until they are there. */
export const useEmojiNames = (text: string): ReadonlyMap<string, string> | null =>
  useSyncExternalStore(shortcode.test(text) ? emojiByName.subscribe : neverChanges, emojiByName.get, nothing);

const neverChanges = () => () => undefined;
const nothing = () => null;
