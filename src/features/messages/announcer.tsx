import { useState } from "react";
import { useWords } from "@/components/rich-text/use-words";
import type { Message } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { useChatState } from "@/live/use-chat";
import { useAuthor } from "./use-author";

/** Says new messages of others to screen readers, once each; a virtual list cannot be a live region. */
export function Announcer({ newest }: { newest: Message | undefined }) {
  const meId = useChatState((state) => state.me.id);
  const [seqAtOpening] = useState(newest?.seq ?? 0);
  const author = useAuthor(newest?.authorId ?? meId);
  const isNews = newest && newest.seq > seqAtOpening && newest.authorId !== meId && !newest.deletedAt;
  const write = useWords(isNews ? newest.text.slice(0, 280) : "");
  const words = useChatState((state) => write(namesIn(state)));
  const files = newest?.files.map(({ name }) => name).join(", ");
  return (
    <p aria-live="polite" className="sr-only">
      {isNews && `${author.name}: ${[words, files].filter(Boolean).join(" ")}`}
    </p>
  );
}
