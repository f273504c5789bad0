import { useSyncExternalStore } from "react";
import { emojiByName } from "@/components/emoji/emoji-data";
import { OwnEmoji } from "@/components/emoji/own-emoji";
import { useChatState } from "@/live/use-chat";

/** `:tada:` as it is meant: one of the workspace's own, else the one that is everywhere. */
export function Emoji({ name }: { name: string }) {
  const own = useChatState((state) => state.emojis.get(name));
  return own ? <OwnEmoji id={own.id} name={name} /> : <StandardEmoji name={name} />;
}

/** As it was written while the names are on their way, and where there is no such one. */
function StandardEmoji({ name }: { name: string }) {
  const emoji = useSyncExternalStore(emojiByName.subscribe, emojiByName.get, nothing)?.get(name);
  const written = `:${name}:`;
  return emoji ? <span title={written}>{emoji}</span> : written;
}

const nothing = () => null;
