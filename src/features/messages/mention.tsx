import clsx from "clsx";
import { SoftLink } from "@/components/soft-link";
import type { Reference } from "@/lib/markdown/tree";
import { messageUrl } from "@/lib/message-url";
import { isAboutMe, referenceName } from "@/live/mentions";
import { useChatState } from "@/live/use-chat";

/** Somebody, a group, everyone or a channel in a text, by the name that it has now. */
export function Mention({ reference }: { reference: Reference }) {
  const name = useChatState((state) => referenceName(state, reference));
  const isMe = useChatState((state) => isAboutMe(state, reference));
  const href = useChatState(({ channels, workspace }) =>
    reference.kind === "channel" && channels.has(reference.id)
      ? messageUrl(workspace.slug, reference.id)
      : null,
  );
  const className = clsx(
    "rounded-xs px-0.5 font-medium",
    isMe ? "bg-mention-soft text-mention" : "bg-accent-soft text-accent-strong",
  );
  if (!href)
    return (
      <span dir="auto" className={className}>
        {name}
      </span>
    );
  return (
    <SoftLink dir="auto" href={href} className={`${className} hover:underline`}>
      {name}
    </SoftLink>
  );
}
