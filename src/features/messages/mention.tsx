import clsx from "clsx";
import type { Reference } from "@/lib/markdown/tree";
import { isAboutMe, referenceName } from "@/live/mentions";
import { useChatState } from "@/live/use-chat";

/** Somebody, a group, everyone or a channel in a text, by the name that it has now. */
export function Mention({ reference }: { reference: Reference }) {
  const name = useChatState((state) => referenceName(state, reference));
  const isMe = useChatState((state) => isAboutMe(state, reference));
  return (
    <span
      dir="auto"
      className={clsx(
        "rounded-xs px-0.5 font-medium",
        isMe ? "bg-mention-soft text-mention" : "bg-accent-soft text-accent-strong",
      )}
    >
      {name}
    </span>
  );
}
