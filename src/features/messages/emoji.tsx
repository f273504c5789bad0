import { useSyncExternalStore } from "react";
import { emojiByName } from "@/components/emoji/emoji-data";

/** `:tada:` as it is meant; as it was written while the names are on their way, and where there is no such one. */
export function Emoji({ name }: { name: string }) {
  const emoji = useSyncExternalStore(emojiByName.subscribe, emojiByName.get, nothing)?.get(name);
  const written = `:${name}:`;
  return emoji ? <span title={written}>{emoji}</span> : written;
}

const nothing = () => null;
