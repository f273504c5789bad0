import { useState } from "react";
import { useChatState } from "@/live/use-chat";
import { useAuthor } from "./use-author";

/** Says new messages of others to screen readers, once each; a virtual list cannot be a live region. */
export function Announcer({ channelId }: { channelId: string }) {
  const newest = useChatState((state) => state.timelines.get(channelId)?.messages.at(-1));
  const meId = useChatState((state) => state.me.id);
  const [seqAtOpening] = useState(newest?.seq ?? 0);
  const author = useAuthor(newest?.authorId ?? meId);
  const isNews = newest && newest.seq > seqAtOpening && newest.authorId !== meId && !newest.deletedAt;
  return (
    <p aria-live="polite" className="sr-only">
      {isNews && `${author.name}: ${newest.text.slice(0, 280)}`}
    </p>
  );
}
